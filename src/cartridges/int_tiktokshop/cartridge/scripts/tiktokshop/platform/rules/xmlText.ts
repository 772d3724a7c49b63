/**
 * Matches surrogate pairs, which are kept, and characters that XML 1.0 does not have: most control characters, lone
 * surrogates, U+FFFE and U+FFFF. Source: XML 1.0, section 2.2.
 */
const CHARACTERS =
    /([\uD800-\uDBFF][\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g;
const REFERENCES = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;
/** The replacement character, which stands for bytes that are not UTF-8. */
const UNREADABLE = /\uFFFD/g;

/** A text without the characters that XML does not have, which nobody can see or type. */
export function xmlText(text: string): string {
    return text.replace(CHARACTERS, (_found, pair?: string) => pair || '');
}

/** Whether XML has all characters of a text. */
export function isXmlText(text: string): boolean {
    return xmlText(text) === text;
}

/** Whether a text lost characters on the way. */
export function hasLostCharacters(text: string): boolean {
    return text.search(UNREADABLE) >= 0;
}

/** A text without the replacement characters that stand for lost ones. */
export function withoutLostCharacters(text: string): string {
    return text.replace(UNREADABLE, '');
}

/** Markup without characters that XML does not have, also where a character reference stands for one. */
export function xmlMarkup(markup: string): string {
    return xmlText(markup).replace(REFERENCES, (reference, hex?: string, decimal?: string) =>
        isXmlCharacter(hex ? parseInt(hex, 16) : parseInt(decimal || '', 10)) ? reference : ''
    );
}

function isXmlCharacter(code: number): boolean {
    return (code <= 0xffff && isXmlText(String.fromCharCode(code))) || (code > 0xffff && code <= 0x10ffff);
}
