/** The shell between npm and this process ends by a SIGTERM to npm, but does not pass it on: `leave` is called then. */
export function leaveWithNpm(leave) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || leave(), 500).unref();
}
