/**
 * Matches surrogate pairs, which are kept unless they are no character, and what XML 1.0 does not have or advises against:
 * most control characters, lone surrogates, noncharacters. Source: XML 1.0, section 2.2; Unicode, section 23.7.
 */
const CHARACTERS =
    /([\uD800-\uDBFF][\uDC00-\uDFFF])|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
/** The last two places of each plane beyond the first are no characters. */
const NONCHARACTER =
    /[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/;
const REFERENCES = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;
/** The replacement character, which stands for bytes that are not UTF-8. */
const UNREADABLE = /\uFFFD/g;

/** A text without the characters that XML does not have. They are invisible, and no keyboard types them. */
export function xmlText(text: string): string {
    return text.replace(CHARACTERS, (_found, pair?: string) => (pair && !NONCHARACTER.test(pair) ? pair : ''));
}

/** Whether XML has all characters of a text. */
export function isXmlText(text: string): boolean {
    return text.search(CHARACTERS) < 0 || xmlText(text) === text;
}

/** Whether a text lost characters on the way. */
export function hasLostCharacters(text: string): boolean {
    return text.search(UNREADABLE) >= 0;
}

/** A text without the characters that XML does not have, and without the replacement characters that stand for lost ones. */
export function readableText(text: string): string {
    return xmlText(text).replace(UNREADABLE, '');
}

/** A text as content or attribute of an element. */
export function xmlEscaped(text: string): string {
    return xmlText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Markup without characters that XML does not have, also where a character reference stands for one. */
export function xmlMarkup(markup: string): string {
    return xmlText(markup).replace(REFERENCES, (reference, hex?: string, decimal?: string) =>
        isXmlCharacter(hex ? parseInt(hex, 16) : parseInt(decimal as string, 10)) ? reference : ''
    );
}

function isXmlCharacter(code: number): boolean {
    const isNoncharacter = code % 0x10000 >= 0xfffe;
    return (
        (code <= 0xffff && isXmlText(String.fromCharCode(code))) ||
        (code > 0xffff && code <= 0x10ffff && !isNoncharacter)
    );
}

/**
 * An id in the form that files of orders allow: no line breaks, and no blanks around it. Source: order.xsd, Generic.NonEmptyString.
 * Every product id from TikTok is read like this; otherwise the same goods would have two ids.
 */
export function onOneLine(id: string): string {
    return id.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}
