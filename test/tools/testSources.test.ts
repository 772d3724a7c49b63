import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';

const TESTS = path.join(__dirname, '../sfcc-mocks');

/** How a comment or a title names where a behaviour is known from, or that it is the double's own. */
const SOURCE =
    /\bsources?\b|platform docs?\b|platform quotas|Script API|javadoc|developer tooling|Rhino|OCAPI|SCAPI|RFC|java\.|Business Manager|schema|public (code|cartridges|templates)|Ours, no source/i;

/** Titles of tests that name no source: not above them, not above what they stand in, and not within. */
function withoutSource(text: string): string[] {
    const lines = text.split('\n');
    const found: string[] = [];
    const around: Array<{ indent: number; named: boolean }> = [];
    lines.forEach((line, index) => {
        const [, indent = '', kind] = /^(\s*)(describe|it)\(/.exec(line) || [];
        if (!kind) {
            return;
        }
        while (around.length > 0 && (around[around.length - 1] as { indent: number }).indent >= indent.length) {
            around.pop();
        }
        const named = SOURCE.test(commentAbove(lines, index));
        if (kind === 'describe') {
            around.push({ indent: indent.length, named });
        } else if (!named && !around.some((one) => one.named) && !SOURCE.test(within(lines, index, indent))) {
            found.push(line.trim());
        }
    });
    return found;
}

function commentAbove(lines: string[], index: number): string {
    let first = index;
    while (first > 0 && /^\s*(\/\/|\/?\*)/.test(lines[first - 1] as string)) {
        first -= 1;
    }
    return lines.slice(first, index).join(' ');
}

/** The title, and the comments up to the end of a test. */
function within(lines: string[], index: number, indent: string): string {
    const length = lines.slice(index + 1).findIndex((line) => line.startsWith(indent + '}') || line === indent + ');');
    const body = lines.slice(index, index + 2 + length);
    return body.filter((line, position) => position < 2 || line.includes('//')).join(' ');
}

describe('Tests of the double', () => {
    it('name where each behaviour is known from', () => {
        const files = fs
            .readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.test.ts'));
        expect(files.length).to.be.greaterThan(100);
        const missing = files.flatMap((file) =>
            withoutSource(fs.readFileSync(path.join(TESTS, file), 'utf8')).map((title) => `${file}: ${title}`)
        );
        expect(missing).to.deep.equal([]);
    });

    it('are found if they name none', () => {
        const text = "describe('x', () => {\n    it('does', () => {\n    });\n});\n";
        expect(withoutSource(text)).to.deep.equal(["it('does', () => {"]);
        expect(withoutSource('// Source: Script API\n' + text)).to.deep.equal([]);
    });
});
