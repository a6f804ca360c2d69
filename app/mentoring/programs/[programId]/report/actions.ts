"use server";
import { action } from "@/lib/action";
import { takeMeasurement } from "@/lib/mentoring/program-numbers/commands";
import { TakeMeasurement } from "@/lib/mentoring/program-numbers/schema";

export const takeFigure = action(TakeMeasurement, takeMeasurement);
