/** A time in milliseconds as TikTok writes times: whole seconds since 1970. */
export function unixSeconds(milliseconds: number): number {
    return Math.floor(milliseconds / 1000);
}
