declare module "*.css";
declare module "@fontsource-variable/*";

declare namespace NodeJS {
  interface ProcessEnv {
    /** The newest migration when the pages were built; Next writes it into the code (next.config.js). */
    readonly TRELLIS_SCHEMA?: string;
  }
}
