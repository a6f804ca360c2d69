import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

/**
 * Who runs the embedded server. PostgreSQL refuses to run as root; then whoever owns the cluster does, and for a
 * new one the account `postgres`, else `nobody`. `null`: whoever we are.
 */
export function serverAccount(cluster) {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(cluster) ? statSync(cluster) : { uid: 0 };
  if (owner.uid !== 0) return { name: `with number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account.",
  );
}

/**
 * How a program of the server is called as that account. A folder that only root may enter, such as one under
 * /root, is not open to it; then the program keeps the one right of root to pass by the permissions of files.
 */
export function runAs(account, initdb, dataDir) {
  if (!account) return (file, args) => [file, args, {}];
  const { uid, gid, name } = account;
  const direct = (file, args) => [file, args, { uid, gid }];
  const privileged = (file, args) => [
    "setpriv",
    [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      "--clear-groups",
      ...keepOnly("dac_override"),
      KEEP_IN_ACCESS,
      file,
      ...args,
    ],
    {},
  ];
  const way = [direct, privileged].find((as) => reaches(as, initdb, dataDir));
  if (way) return way;
  throw new Error(
    `As root, PostgreSQL is run by the account ${name}, and that account may not read this folder.\n` +
      "Move Trellis to a folder that everybody may enter, /srv/trellis for example, or start it as another user.",
  );
}

/** Without it access(2), by which PostgreSQL finds its own files, forgets the right again. */
const KEEP_IN_ACCESS = "--securebits=+no_setuid_fixup";

const keepOnly = (right) =>
  ["inh-caps", "ambient-caps", "bounding-set"].map((set) => `--${set}=-all,+${right}`);

/** `initdb --show` looks for its neighbours and changes nothing. */
function reaches(as, initdb, dataDir) {
  const [file, args, options] = as("/bin/sh", [
    "-c",
    'cd "$1" && "$2" --show -D "$1"',
    "sh",
    dataDir,
    initdb,
  ]);
  return spawnSync(file, args, { ...options, cwd: "/", stdio: "ignore" }).status === 0;
}
