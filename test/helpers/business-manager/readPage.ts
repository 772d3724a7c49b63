import { shownText } from '#helpers/business-manager/pageTable';

/** Fields whose values differ each time. */
const RANDOM = ['csrf_token', 'eventId'];

type Words = (attributes: string, content: string) => string;

/** Elements in words, where their text does not say all. */
const IN_WORDS: Array<[RegExp, Words]> = [
    [/<a ([^>]*)>([^]*?)<\/a>/g, (link, text) => `${text} {${target(valueOf(link, 'href'))}}`],
    [/<form ([^>]*)>/g, (form) => `\n{${valueOf(form, 'method')} ${target(valueOf(form, 'action'))}}\n`],
    [/<input ([^>]*)>/g, inputInWords],
    [/<textarea ([^>]*)>/g, (field) => ` {${valueOf(field, 'name')}=} `],
    [/<select ([^>]*)>/g, (field) => ` {${valueOf(field, 'name')}=} `],
    [/<option ([^>]*)>/g, (option) => ` ${isMarked(option, 'selected')}{${valueOf(option, 'value')}} `],
    [/<button([^>]*)>([^]*?)<\/button>/g, (button, text) => ` [${text}${buttonValue(button)}] `],
    [/<\/(t[dh])>/g, () => ' | '],
    [/<\/(dt)>/g, () => ': '],
    [/<(?:h\d|p|tr|li|dt|section|div|caption|summary|title|desc|text|br)\b([^>]*)>/g, () => '\n']
];

/** A page of Business Manager from its heading on, as {@link readPiece} has it. */
export function readPage(page: string): string[] {
    return readPiece(page.slice(page.indexOf('<h1')));
}

/**
 * A piece of a page as a person goes through it, line by line: its words, and in braces where links and forms lead and what is
 * sent.
 */
export function readPiece(piece: string): string[] {
    return IN_WORDS.reduce(
        (text, [element, words]) =>
            text.replace(element, (_all, attributes: string, inside: string) => words(attributes, inside)),
        piece.replace(/\s+/g, ' ')
    )
        .split('\n')
        .map((line) => shownText(line).replace(/GCP_.{4}…/, 'GCP_••••…'))
        .filter((line) => line !== '');
}

function inputInWords(field: string): string {
    const name = valueOf(field, 'name');
    const value = RANDOM.includes(name) ? '•' : valueOf(field, 'value');
    return ` ${isMarked(field, 'checked')}{${name}=${value}} `;
}

function buttonValue(button: string): string {
    const name = valueOf(button, 'name');
    return name === '' ? '' : ` {${name}=${valueOf(button, 'value')}}`;
}

function isMarked(tag: string, mark: string): string {
    return new RegExp(`\\s${mark}\\b`).test(tag) ? '*' : '';
}

/** Controller, action and parameters. */
function target(address: string): string {
    return address.replace(/^.*\/default\//, '');
}

function valueOf(tag: string, name: string): string {
    return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] || '';
}
