/**
 * Pairs of surrogates, which are kept, and what XML 1.0 does not have: most control characters, halves of pairs,
 * U+FFFE and U+FFFF. Source: XML 1.0, section 2.2.
 */
const CHARACTERS =
    /([\uD800-\uDBFF][\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g;
const REFERENCES = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;
/** What stands for bytes that are not UTF-8. */
const UNREADABLE = /\uFFFD/g;

/** A text without the characters that XML does not have. They say nothing: nobody can see or type them. */
export function xmlText(text: string): string {
    return text.replace(CHARACTERS, (_found, pair?: string) => pair || '');
}

/** Whether XML has all characters of a text. */
export function isXmlText(text: string): boolean {
    return xmlText(text) === text;
}

/** Whether a text was spoiled on its way: what it said is lost. */
export function isSpoiled(text: string): boolean {
    return text.search(UNREADABLE) >= 0;
}

/** What is left of a text that was spoiled on its way. */
export function withoutSpoiled(text: string): string {
    return text.replace(UNREADABLE, '');
}

/** Markup that any XML parser reads: without the characters that XML does not have, however they are written. */
export function xmlMarkup(markup: string): string {
    return xmlText(markup).replace(REFERENCES, (reference, hex?: string, decimal?: string) =>
        isXmlCharacter(hex ? parseInt(hex, 16) : parseInt(decimal || '', 10)) ? reference : ''
    );
}

function isXmlCharacter(code: number): boolean {
    return (code <= 0xffff && isXmlText(String.fromCharCode(code))) || (code > 0xffff && code <= 0x10ffff);
}
