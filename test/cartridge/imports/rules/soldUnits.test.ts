import { expect } from 'chai';
import { grouped, soldUnits } from '#cartridge/imports/rules/soldUnits';
import type { SoldUnit } from '#cartridge/imports/rules/soldUnits';
import type { TikTokLine } from '#cartridge/openapi/rules/tiktokOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';

/** A unit of product A at 10.00, unless it says otherwise. */
function sold(told: Partial<SoldUnit> = {}): SoldUnit {
    return {
        productId: 'A',
        quantity: 1,
        list: 1000,
        sellerDiscount: 0,
        platformDiscount: 0,
        tax: 0,
        taxRate: null,
        ...told
    };
}

const PRICED = { sale_price: '10.00', original_price: '10.00' };

describe('What was sold on TikTok', () => {
    const unitsOf = (lines: TikTokLine[], known: string[] = [], currency = 'USD'): SoldUnit[] =>
        soldUnits(orderOf(lines), currency, (id) => known.includes(id));
    const one = (told: Partial<TikTokLine>, currency?: string): SoldUnit =>
        unitsOf([unit('1', { ...PRICED, ...told })], [], currency)[0]!;

    it('has each unit with its price before discounts, and who bears them', () => {
        const told = {
            sale_price: '7.00',
            original_price: '10.00',
            seller_discount: '2.00',
            platform_discount: '1.00'
        };
        expect(unitsOf([unit('1', told), unit('2', { ...PRICED, seller_sku: 'B' })])).to.deep.equal([
            sold({ sellerDiscount: 200, platformDiscount: 100 }),
            sold({ productId: 'B' })
        ]);
    });

    it('has what the buyer pays where the parts do not explain it', () => {
        const told = {
            sale_price: '7.00',
            original_price: '10.00',
            seller_discount: '2.00',
            platform_discount: '2.00'
        };
        expect(one(told)).to.deep.equal(sold({ list: 700 }));
        expect(one({ original_price: undefined })).to.deep.equal(sold());
    });

    it('has amounts in the smallest unit of the currency', () => {
        expect(one({ sale_price: '100', original_price: '100' }, 'JPY')).to.deep.equal(sold({ list: 100 }));
    });

    it('has no price where TikTok gives none that can be read', () => {
        ['x', undefined, '1,23', '0x7', '.5', '5.'].forEach((price) =>
            expect(one({ sale_price: price, original_price: price })).to.deep.equal(sold({ list: 0 }))
        );
    });

    it('has an empty product where TikTok names none', () => {
        expect(one({ seller_sku: undefined })).to.deep.equal(sold({ productId: '' }));
    });

    it('has the sum of taxes and of their rates', () => {
        const taxes = [
            { tax_amount: '0.70', tax_rate: '0.07' },
            { tax_amount: '0.10', tax_rate: '0.01' },
            { tax_amount: '0.05', tax_rate: '' }
        ];
        expect(one({ item_tax: taxes })).to.deep.equal(sold({ tax: 85, taxRate: 0.08 }));
    });

    it('has a rate only from nothing to everything, without the noise of binary fractions', () => {
        const rate = (...rates: string[]): number | null =>
            one({ item_tax: rates.map((text) => ({ tax_amount: '0', tax_rate: text })) }).taxRate;
        expect([rate('0'), rate('1'), rate('0.1', '0.2')]).to.deep.equal([0, 1, 0.3]);
        expect([rate(), rate(''), rate('-0.1'), rate('1.1'), rate('x')]).to.deep.equal([null, null, null, null, null]);
    });

    describe('of a virtual bundle', () => {
        const parts = [unit('1/1', { ...PRICED, seller_sku: 'P' }), unit('1/2', { ...PRICED, seller_sku: 'Q' })];
        const bundle = unit('1', { sale_price: '20.00', original_price: '20.00', seller_sku: 'BUNDLE', parts });

        it('is the bundle where the catalog has it, otherwise its parts', () => {
            expect(unitsOf([bundle], ['BUNDLE'])).to.deep.equal([sold({ productId: 'BUNDLE', list: 2000 })]);
            expect(unitsOf([bundle])).to.deep.equal([sold({ productId: 'P' }), sold({ productId: 'Q' })]);
        });
    });

    describe('of a combined listing', () => {
        const goods = [
            { seller_sku: 'X', count: 2 },
            { seller_sku: 'Y', count: 1 },
            { seller_sku: 'Z', count: 1 }
        ];
        const listing = unit('1', {
            seller_sku: 'LISTING',
            sale_price: '10.00',
            original_price: '11.00',
            seller_discount: '0.50',
            platform_discount: '0.50',
            item_tax: [{ tax_amount: '0.08', tax_rate: '0.08' }],
            goods
        });

        it('is its real goods where the catalog has all of them; the first has what does not divide', () => {
            expect(unitsOf([listing], ['X', 'Y', 'Z'])).to.deep.equal([
                sold({
                    productId: 'X',
                    quantity: 2,
                    list: 368,
                    sellerDiscount: 18,
                    platformDiscount: 18,
                    tax: 4,
                    taxRate: 0.08
                }),
                sold({ productId: 'Y', list: 366, sellerDiscount: 16, platformDiscount: 16, tax: 2, taxRate: 0.08 }),
                sold({ productId: 'Z', list: 366, sellerDiscount: 16, platformDiscount: 16, tax: 2, taxRate: 0.08 })
            ]);
        });

        it('is the listing itself where the catalog lacks one of them', () => {
            expect(unitsOf([listing], ['X', 'Y'])).to.deep.equal([
                sold({
                    productId: 'LISTING',
                    list: 1100,
                    sellerDiscount: 50,
                    platformDiscount: 50,
                    tax: 8,
                    taxRate: 0.08
                })
            ]);
        });
    });
});

describe('Units of an order in lines', () => {
    it('are one line where product, prices and rate are the same, with the sum of each amount', () => {
        const like = { sellerDiscount: 200, platformDiscount: 100, taxRate: 0.05 };
        const units = [sold({ ...like, tax: 35 }), sold({ ...like, tax: 36 }), sold({ productId: 'B' })];
        expect(grouped(units)).to.deep.equal([
            sold({ quantity: 2, list: 2000, sellerDiscount: 400, platformDiscount: 200, tax: 71, taxRate: 0.05 }),
            sold({ productId: 'B' })
        ]);
    });

    it('are lines of their own where anything but the tax differs', () => {
        const others: Array<Partial<SoldUnit>> = [
            { productId: 'B' },
            { quantity: 2 },
            { list: 1001 },
            { sellerDiscount: 1 },
            { platformDiscount: 1 },
            { taxRate: 0.05 }
        ];
        others.forEach((other) =>
            expect(grouped([sold(), sold(other)]), JSON.stringify(other)).to.deep.equal([sold(), sold(other)])
        );
    });

    it('are left as they were', () => {
        const units = [sold(), sold()];
        grouped(units);
        expect(units).to.deep.equal([sold(), sold()]);
    });

    it('are none of no units', () => {
        expect(grouped([])).to.deep.equal([]);
    });
});
