import { expect } from 'chai';
import { parseExternalOrder } from '#cartridge/orders/rules/externalOrder';
import type { ExternalOrder } from '#cartridge/orders/rules/externalOrder';
import { otherFigures } from '#cartridge/orders/rules/otherFigures';
import type { StoredFigures } from '#cartridge/orders/rules/otherFigures';
import { amountNotice, notice } from '#cartridge/platform/rules/notice';
import type { Notice } from '#cartridge/platform/rules/notice';
import { externalOrder } from '#helpers/messages/externalOrder';

const usd = (amount: string): Notice => amountNotice(amount, 'USD');

/** What B2C Commerce makes of the sample order on a site with net prices. */
const NET: StoredFigures = {
    lines: [
        { quantity: 2, price: 7500 },
        { quantity: 1, price: 1990 }
    ],
    shipping: 624,
    tax: 404,
    total: 10494
};
/** The same on a site whose prices include tax. */
const GROSS: StoredFigures = {
    ...NET,
    lines: [
        { quantity: 2, price: 7800 },
        { quantity: 1, price: 2070 }
    ]
};

/** Source: Script API, ProductLineItem.adjustedPrice: net or gross, as the site taxes. */
describe("Figures of an order that are not TikTok's", () => {
    it('are none where all agree, with net and with gross prices', () => {
        expect(otherFigures(order(), NET, true)).to.deep.equal({ quantities: [], amounts: [] });
        expect(otherFigures(order(), GROSS, false)).to.deep.equal({ quantities: [], amounts: [] });
    });

    it('name both quantities', () => {
        const lines = [{ quantity: 4, price: 7500 }, NET.lines[1]!];
        expect(otherFigures(order(), { ...NET, lines }, true)).to.deep.equal({
            quantities: [notice('figures.quantity', ['2', '4', '701643632930'])],
            amounts: []
        });
    });

    it('name both amounts, to the smallest unit, though the total is the same', () => {
        const lines = [
            { quantity: 2, price: 7499 },
            { quantity: 1, price: 1991 }
        ];
        expect(otherFigures(order(), { ...NET, lines }, true).amounts).to.deep.equal([
            notice('figures.price', [usd('75.00'), usd('74.99'), '701643632930']),
            notice('figures.price', [usd('19.90'), usd('19.91'), '701643632947'])
        ]);
    });

    it('name a line that is missing, and shipping, tax and total', () => {
        const stored = { lines: NET.lines.slice(0, 1), shipping: 0, tax: 400, total: 7900 };
        const { quantities, amounts } = otherFigures(order(), stored, true);
        expect(quantities).to.deep.equal([notice('figures.quantity', ['1', '0', '701643632947'])]);
        expect(amounts).to.deep.equal([
            notice('figures.price', [usd('19.90'), usd('0.00'), '701643632947']),
            notice('figures.shipping', [usd('6.24'), usd('0.00')]),
            notice('figures.tax', [usd('4.04'), usd('4.00')]),
            notice('figures.total', [usd('104.94'), usd('79.00')])
        ]);
    });
});

function order(): ExternalOrder {
    const parsed = parseExternalOrder(externalOrder());
    if (!parsed.ok) {
        throw new Error(JSON.stringify(parsed.rejection));
    }
    return parsed.order;
}
