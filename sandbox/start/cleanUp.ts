/** What has to be put away at the end, the latest first. */
export type CleanUp = Array<() => Promise<unknown> | void>;

/** Puts everything away. */
export async function putAway(cleanUp: CleanUp): Promise<void> {
    for (const step of cleanUp.splice(0).reverse()) {
        await step();
    }
}
