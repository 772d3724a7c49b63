/**
 * How values are encoded for the place they are printed at. Sources: platform doc dw.util.SecureEncoder, and the
 * character lists of Salesforce's published encoders (demandware-appsec/Content-Manipulator), which are facts the
 * doc leaves out.
 */
export type Encode = (text: string) => string;

const SPACES = '\t\n\r ';
const HTML_ALLOWED = '!#$%^()*+,-./:;=?@[\\]_{|}~';
const HTML_ENTITIES: Record<string, string> = { '"': 'quot', '&': 'amp', '<': 'lt', '>': 'gt', '\u00a0': 'nbsp' };
const XML_ALLOWED = ',;:._ ()\t\n\r';
const XML_ENTITIES: Record<string, string> = { '"': 'quot', '&': 'amp', "'": 'apos', '<': 'lt', '>': 'gt' };
const SCRIPT_ALLOWED = '~!@#%^*()_+=|[]:;<>?,.-/ ';
const SLASHED: Record<string, string> = { '\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r' };
const ALWAYS_SLASHED = '\b\t\n\f\r\\';

/**
 * What `encoding="on"` and a bare expression do. The doc names only these four characters, so an apostrophe stays:
 * a value in single quotes needs `htmlsinglequote`. Source: platform doc isprint, "Encoding Expression Results".
 */
const encodeOn: Encode = (text) => text.replace(/[&<>"]/g, (char) => `&${HTML_ENTITIES[char]};`);

/** By the value of `isprint`'s attribute `encoding`. */
export const ENCODINGS: Record<string, Encode> = {
    on: encodeOn,
    off: (text) => text,
    htmlcontent: html(SPACES),
    htmlsinglequote: html(SPACES + '"'),
    htmldoublequote: html(SPACES + "'"),
    htmlunquote: html(''),
    jshtml: script('-/', ''),
    jsattribute: script('', ''),
    jsblock: script('"\'-/', ''),
    jssource: script('"\'', '&'),
    jsonvalue: json,
    uricomponent: encodeURIComponent,
    uristrict: (text) => encodeURIComponent(text).replace(/[!*'()]/g, (char) => '%' + hex(char).toUpperCase()),
    xmlcontent: xml('-'),
    xmlsinglequote: xml('-"'),
    xmldoublequote: xml("-'"),
    xmlcomment: xml('"\'<!>#$%^*+/=?@[\\]{|}~')
};

function html(extra: string): Encode {
    const allowed = HTML_ALLOWED + extra;
    return each((char, code) => {
        if (allowed.includes(char)) {
            return char;
        }
        const entity = HTML_ENTITIES[char];
        if (entity) {
            return `&${entity};`;
        }
        if (code <= 0x1f || (code >= 0x7f && code <= 0x9f)) {
            return '&#xfffd;';
        }
        return code > 0x9f ? char : `&#x${hex(char)};`;
    });
}

function xml(extra: string): Encode {
    const allowed = XML_ALLOWED + extra;
    return each((char, code) => {
        if (allowed.includes(char)) {
            return char;
        }
        const entity = XML_ENTITIES[char];
        if (entity) {
            return `&${entity};`;
        }
        if (code <= 0x1f || (code >= 0x7f && code <= 0x9f && code !== 0x85) || (code >= 0xfdd0 && code <= 0xfddf)) {
            return '';
        }
        return code >= 0x85 ? char : `&#x${hex(char)};`;
    });
}

function script(slashed: string, allowedToo: string): Encode {
    return each((char, code) => {
        if ((ALWAYS_SLASHED + slashed).includes(char)) {
            return '\\' + (SLASHED[char] || char);
        }
        if ((SCRIPT_ALLOWED + allowedToo).includes(char) || code > 0x9f) {
            return char;
        }
        return code < 0x80 ? '\\x' + hex(char).padStart(2, '0') : '\\u' + hex(char).padStart(4, '0');
    });
}

function json(text: string): string {
    return each((char, code) => {
        if ((ALWAYS_SLASHED + '"/').includes(char)) {
            return '\\' + (SLASHED[char] || char);
        }
        return code > 0x9f ? char : '\\u' + hex(char).padStart(4, '0');
    })(text);
}

/** Letters and digits pass; everything else is decided by character. */
function each(decide: (char: string, code: number) => string): Encode {
    return (text) => text.replace(/[^A-Za-z0-9]/g, (char) => decide(char, char.charCodeAt(0)));
}

function hex(char: string): string {
    return char.charCodeAt(0).toString(16);
}
