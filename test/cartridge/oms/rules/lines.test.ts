import { expect } from 'chai';
import { LONGEST_LINE, lineReader } from '#cartridge/oms/rules/lines';
import type { BatchLine } from '#cartridge/oms/rules/lines';

/** The lines of a text that comes in pieces of one size. */
function linesOf(text: string, size: number): BatchLine[] {
    const reader = lineReader();
    const lines: BatchLine[] = [];
    for (let at = 0; at < text.length; at += size) {
        lines.push(...reader.add(text.slice(at, at + size)));
    }
    return [...lines, ...reader.end()];
}

describe('Lines of a text in pieces', () => {
    const texts: Array<[string, string[]]> = [
        ['a\nb\nc', ['a', 'b', 'c']],
        ['a\r\nb\r\nc\r\n', ['a', 'b', 'c']],
        ['a\rb\rc\r', ['a', 'b', 'c']],
        ['a\n\r\n\rb', ['a', '', '', 'b']],
        ['a\r\r\nb', ['a', '', 'b']],
        ['\uFEFFa\n\uFEFFb', ['a', 'b']],
        ['a\uFEFFb', ['a\uFEFFb']],
        ['ab\rc\nd', ['ab', 'c', 'd']],
        ['a\rb\ncd', ['a', 'b', 'cd']],
        ['', []],
        ['\n', ['']]
    ];
    texts.forEach(([text, lines]) => {
        it(`of ${JSON.stringify(text)} are the same however the pieces are cut`, () => {
            [1, 2, 3, 100].forEach((size) => {
                const read = linesOf(text, size);
                expect(read.map((line) => line.text)).to.deep.equal(lines);
                expect(read.map((line) => line.number)).to.deep.equal(lines.map((_, index) => index + 1));
            });
        });
    });

    it('are cut where they are too long, and the next line is whole again', () => {
        const [first, second, third] = linesOf(`${'x'.repeat(LONGEST_LINE)}\n${'y'.repeat(3000000)}\nz`, 10000);
        expect([first!.isCut, first!.text.length]).to.deep.equal([false, LONGEST_LINE]);
        expect([second!.isCut, second!.text]).to.deep.equal([true, 'y'.repeat(1000)]);
        expect(third).to.deep.equal({ number: 3, text: 'z', isCut: false });
    });
});
