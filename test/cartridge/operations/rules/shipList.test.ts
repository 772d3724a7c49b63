import { expect } from 'chai';
import { readShipList } from '#cartridge/operations/rules/shipList';

/** Lines as `number order carrier tracking problem`. */
function lines(text: string): string[] {
    return readShipList(text).map(({ line, orderNo, carrier, trackingNumber, problem }) =>
        [line, orderNo, carrier, trackingNumber, problem].join('|')
    );
}

describe('A pasted list of parcels', () => {
    const lists: Array<[string, string, string[]]> = [
        ['has commas', 'O1,UPS,1Z1\nO2,DHL,2Z2', ['1|O1|UPS|1Z1|', '2|O2|DHL|2Z2|']],
        ['has semicolons', 'O1; UPS ;1Z1', ['1|O1|UPS|1Z1|']],
        ['has tabs', 'O1\tRoyal Mail\t1Z1', ['1|O1|Royal Mail|1Z1|']],
        ['has quotes', '"O1","UPS, Ground","1Z1"', ['1|O1|UPS, Ground|1Z1|']],
        [
            'has any line breaks',
            'O1,UPS,1Z1\r\nO2,UPS,2Z2\rO3,UPS,3Z3',
            ['1|O1|UPS|1Z1|', '2|O2|UPS|2Z2|', '3|O3|UPS|3Z3|']
        ],
        ['has empty lines, which count', '\nO1,UPS,1Z1\n  \nO2,UPS,2Z2\n', ['2|O1|UPS|1Z1|', '4|O2|UPS|2Z2|']],
        ['has a heading', 'Order,Carrier,Tracking\nO1,UPS,1Z1', ['2|O1|UPS|1Z1|']],
        ['has a number in its first line', 'O1,UPS,ABC\nTTS,UPS,XYZ', ['1|O1|UPS|ABC|', '2|TTS|UPS|XYZ|']],
        ['has a tracking number in its first line', 'TTS,UPS,1Z', ['1|TTS|UPS|1Z|']],
        [
            'has words after the first line',
            'O1,UPS,1Z1\nOrder,Carrier,Tracking',
            ['1|O1|UPS|1Z1|', '2|Order|Carrier|Tracking|']
        ],
        ['lacks a field', 'O1,UPS\nO2,,2Z2\nO3', ['1|O1|UPS||fields', '2|O2||2Z2|fields', '3|O3|||fields']],
        ['begins with a separator', ';UPS;1Z1', ['1||UPS|1Z1|fields']],
        ['has too many fields', 'O1,UPS,1Z1,2', ['1|O1|UPS|1Z1|fields']],
        ['has a quote that does not end', 'O1,UPS,1Z1\n"O2,UPS,2Z2', ['1|O1|UPS|1Z1|', '2||||fields']],
        [
            'names an order again',
            'O1,UPS,1Z1\nO2,UPS,2Z2\nO1,DHL,3Z3\nO1,DHL',
            ['1|O1|UPS|1Z1|', '2|O2|UPS|2Z2|', '3|O1|DHL|3Z3|twice', '4|O1|DHL||fields']
        ],
        ['is empty', ' \n', []]
    ];
    lists.forEach(([what, text, expected]) => it(what, () => expect(lines(text)).to.deep.equal(expected)));

    it('is read up to one line more than are shipped at once, with or without a heading', () => {
        const many = Array.from({ length: 150 }, (_value, index) => `O${index},UPS,${index}`).join('\n');
        expect(lines(many)).to.have.length(101);
        expect(lines('Order,Carrier,Tracking\n' + many)).to.have.length(101);
    });
});
