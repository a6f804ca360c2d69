"use server";
import { publicAction } from "@/lib/action";
import { SignInByPasskey } from "@/lib/auth/passkeys/schema";
import { beginPasskeySignIn, signInByPasskey } from "@/lib/auth/passkeys/signing-in";
import { Nothing } from "@/lib/people/inbox/schema";

export const beginByPasskey = publicAction(Nothing, beginPasskeySignIn);
export const signIn = publicAction(SignInByPasskey, signInByPasskey);
