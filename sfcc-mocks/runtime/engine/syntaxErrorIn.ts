import { parsePlatformScript } from './platformParser';

/**
 * Says where a script cannot be read: Node's own error has the place of those who require it.
 * @param error - what Node threw; anything but a SyntaxError stays as it is
 * @param name - of the file, as messages show it
 */
export function syntaxErrorIn(error: unknown, source: string, name: string): unknown {
    if (!(error instanceof SyntaxError)) {
        return error;
    }
    const place = placeIn(source);
    return new SyntaxError(`${error.message} (${name}${place})`);
}

/** `:line:column`, both from 1; nothing where only Node finds something wrong. */
function placeIn(source: string): string {
    try {
        parsePlatformScript(source);
        return '';
    } catch (error) {
        const { loc } = error as { loc?: { line: number; column: number } };
        return loc ? `:${loc.line}:${loc.column + 1}` : '';
    }
}
