import Markdown from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";

/** No picture: one from elsewhere would tell its host who reads, and when. */
const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "input"),
};

/** Words with a little shape: lists, emphasis, links, quotations. HTML in them is shown as it was typed. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="max-w-[68ch] space-y-2 break-words [&_a]:link [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong/60 [&_blockquote]:pl-3 [&_code]:text-sm [&_h1]:text-lg [&_h2]:text-base [&_h3]:text-base [&_li]:my-0.5 [&_ol]:list-decimal [&_ol]:pl-5 [&_p]:whitespace-pre-line [&_ul]:list-disc [&_ul]:pl-5">
      <Markdown
        rehypePlugins={[[rehypeSanitize, SCHEMA]]}
        components={{
          a: ({ href, children }) => (
            <a href={href} rel="noopener noreferrer nofollow" target="_blank">
              {children}
            </a>
          ),
          // A note's heading is not a heading of the page.
          h1: ({ children }) => <p className="font-medium">{children}</p>,
          h2: ({ children }) => <p className="font-medium">{children}</p>,
          h3: ({ children }) => <p className="font-medium">{children}</p>,
        }}
      >
        {text}
      </Markdown>
    </div>
  );
}
