import { expect } from 'chai';
import { rowReader, textOfRow } from '#cartridge/oms/rules/csvRows';

/** The rows of lines, each as its text; three columns. */
function rows(...texts: Array<string | { cut: string }>): string[] {
    const reader = rowReader(3, ',');
    const lines = texts.map((text, index) =>
        typeof text === 'string'
            ? { number: index + 1, text, isCut: false }
            : { number: index + 1, text: text.cut, isCut: true }
    );
    return [...lines.flatMap((line) => reader.add(line)), ...reader.end()].map(textOfRow);
}

describe('Rows of a CSV with three columns', () => {
    const files: Array<[string, string[], string[]]> = [
        ['without quotes are its lines', ['a,b,c', 'd,e,f', ''], ['a,b,c', 'd,e,f', '']],
        ['with quotes are its lines', ['"a",b,"c ""d"""', 'e,f,g'], ['"a",b,"c ""d"""', 'e,f,g']],
        [
            'have line breaks in quotes',
            ['a,b,"c', 'O2,CANCELLED,', 'd"', 'e,f,g'],
            ['a,b,"c\nO2,CANCELLED,\nd"', 'e,f,g']
        ],
        ['continue after a field of several lines', ['a,"b', 'c",d', 'e,f,g'], ['a,"b\nc",d', 'e,f,g']],
        [
            'with a quote that never ends are read line by line',
            ['a,b,"c', 'd,e,f', 'g,h,i'],
            ['a,b,"c', 'd,e,f', 'g,h,i']
        ],
        [
            'with a quote that ends in no whole row are read line by line',
            ['a,b,"c', 'd,e",f', 'g,h,i'],
            ['a,b,"c', 'd,e",f', 'g,h,i']
        ],
        ['with two quotes that end in too many columns too', ['a,b,"c', 'd",e', 'f,g,h'], ['a,b,"c', 'd",e', 'f,g,h']],
        ['of one line may have another number of columns', ['a,b', 'c,d,e,f'], ['a,b', 'c,d,e,f']],
        ['of nothing are none', [], []]
    ];
    files.forEach(([what, lines, expected]) => it(what, () => expect(rows(...lines)).to.deep.equal(expected)));

    it('come as soon as they are complete', () => {
        const reader = rowReader(3, ',');
        const add = (text: string): string[] => reader.add({ number: 1, text, isCut: false }).map(textOfRow);
        expect([add('a,b,c'), add('d,e,"f'), add('g'), add('h"'), add('i,j,k')]).to.deep.equal([
            ['a,b,c'],
            [],
            [],
            ['d,e,"f\ng\nh"'],
            ['i,j,k']
        ]);
        expect(reader.end()).to.deep.equal([]);
    });

    it('do not continue over a line that is too long', () => {
        expect(rows('a,b,"c', { cut: 'd' }, 'e",f,g', 'h,i,j')).to.deep.equal(['a,b,"c', 'd', 'e",f,g', 'h,i,j']);
    });

    it('have line breaks again after a line that is too long', () => {
        expect(rows({ cut: 'a' }, 'b,c,"d', 'e"')).to.deep.equal(['a', 'b,c,"d\ne"']);
        expect(rows('a,b,"c', { cut: 'd' }, 'e,f,"g', 'h"')).to.deep.equal(['a,b,"c', 'd', 'e,f,"g\nh"']);
    });

    it('have up to fifty lines: a quote that is open longer is none', () => {
        const inside = (count: number): string[] => ['a,b,"c', ...Array<string>(count - 2).fill('d'), 'e"'];
        expect(rows(...inside(49))).to.have.length(1);
        expect(rows(...inside(50))).to.have.length(50);
        expect(rows(...Array<string>(49).fill('a,b,"c'), 'd,e,f')).to.have.length.above(1);
    });
});
