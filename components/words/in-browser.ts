import { useFormatter, useTranslations } from "use-intl/react";

/**
 * `#words` in the browser, and while the server renders what the browser will take over. For components of the server
 * it is lib/reader.ts, by the condition in package.json.
 */
export const useWords = useTranslations;
export const useFigures = useFormatter;
