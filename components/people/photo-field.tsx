"use client";
import { useWords } from "#words";
import { useRef, useState } from "react";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { notify } from "../ui/toast";

/** Pixels of a side of what is kept. */
const SIDE = 256;

/** One's own picture: put, changed, taken away. */
export function PhotoField({
  name,
  photo,
  put,
  takeAway,
}: {
  name: string;
  /** Where it is; null where there is none. */
  photo: string | null;
  put: (input: unknown) => Promise<ActionResult<void>>;
  takeAway: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("profile");
  const ui = useWords("ui");
  const file = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");

  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setBusy(true);
    setWrong("");
    const jpeg = await smallJpeg(chosen).catch(() => null);
    if (jpeg === null) setWrong(t("photo.unreadable", { name: chosen.name }));
    else {
      const result = await put({ jpeg });
      if (!result.ok) setWrong(result.message);
      else {
        notify.done(t("photo.done"));
        router.refresh();
      }
    }
    setBusy(false);
  };

  return (
    <div className="mb-8 flex flex-wrap items-center gap-5">
      <Avatar name={name} photo={photo} size="xl" />
      <div className="space-y-2">
        <p className="text-sm">{t("photo.label")}</p>
        <div className="flex flex-wrap gap-2">
          <input
            ref={file}
            type="file"
            accept="image/*"
            aria-label={t("photo.file")}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <Button size="sm" disabled={busy} onClick={() => file.current?.click()}>
            {busy ? ui("moment") : t(photo ? "photo.another" : "photo.choose")}
          </Button>
          {photo && (
            <ActionButton action={takeAway} input={{}} variant="quiet" size="sm" done={t("photo.gone")}>
              {t("photo.takeAway")}
            </ActionButton>
          )}
        </div>
        <p className="text-sm text-ink-soft">{t("photo.about")}</p>
        {wrong && (
          <p role="alert" className="text-sm text-danger">
            {wrong}
          </p>
        )}
      </div>
    </div>
  );
}

/** The middle of a picture as a small JPEG in base64; drawn anew, so that what a camera wrote into the file is left out. */
async function smallJpeg(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  const side = Math.min(picture.width, picture.height);
  const canvas = Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE });
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(
    picture,
    (picture.width - side) / 2,
    (picture.height - side) / 2,
    side,
    side,
    0,
    0,
    SIDE,
    SIDE,
  );
  picture.close();
  return canvas.toDataURL("image/jpeg", 0.85).split(",")[1] ?? "";
}
