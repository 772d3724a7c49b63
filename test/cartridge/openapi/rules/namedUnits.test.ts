import { expect } from 'chai';
import { lineOf, namedUnits } from '#cartridge/openapi/rules/namedUnits';

describe('Units in the body of a call', () => {
    const named = (...ids: string[]): unknown => namedUnits(ids, 'order_line_item_id', 'sub_item_id');

    it('are named by their ids', () => {
        expect(named('1', '2')).to.deep.equal({ order_line_item_ids: ['1', '2'] });
    });

    it('are named by line and part as soon as one is a part of a bundle', () => {
        expect(named('1', '2/3')).to.deep.equal({
            order_line_list: [{ order_line_item_id: '1' }, { order_line_item_id: '2', sub_item_id: '3' }]
        });
    });

    it('are a line, or a part of one', () => {
        expect([lineOf('5761'), lineOf('5762/3')]).to.deep.equal(['5761', '5762']);
    });
});
