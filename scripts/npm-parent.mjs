/** The shell between npm and this process ends by a SIGTERM to npm, but does not pass it on: `leave` is called then. */
export function leaveWithNpm(leave) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || leave(), 500).unref();
}

/** `npm run x --dry-run`, without `--` before it: npm takes the option for its own, and only says so in the environment. */
export function isKeptByNpm(option) {
  const said = (name) => process.env[`npm_config_${name.replaceAll("-", "_")}`];
  return said(option.slice(2)) === "true" || (option.startsWith("--no-") && said(option.slice(5)) === "");
}
