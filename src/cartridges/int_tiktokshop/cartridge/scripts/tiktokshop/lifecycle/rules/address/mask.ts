/** Signs in place of a hidden character: asterisks of any width, and bullets. */
const MASK = /[*\u2217\uFF0A\u2022\u25CF]/;

/** Whether TikTok shows no more than a part of a text, as `2* ****** ***`. Source: Order API, masking in the US. */
export function hasMask(text: string): boolean {
    return MASK.test(text);
}
