import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";

/** A copy of everything that is about the reader. */
export function OwnData({ action, erasureHref }: { action: string; erasureHref: string }) {
  return (
    <Section
      title="Your data"
      description="A file with everything Trellis holds about you: your profile, where you take part, what you wrote and what was shared with you. What others wrote for themselves alone is not in it; nobody but them can read that."
    >
      <div className="flex flex-wrap gap-3">
        <form method="post" action={action}>
          <Button type="submit">Download my data</Button>
        </form>
        <ButtonLink href={erasureHref}>Erase my data</ButtonLink>
      </div>
    </Section>
  );
}
