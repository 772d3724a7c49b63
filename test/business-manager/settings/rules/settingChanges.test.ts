import { expect } from 'chai';
import { changesOf, findSettingErrors, isWrong } from '#bm-cartridge/settings/rules/settingChanges';
import { isSameCarrier } from '#cartridge/shipments/rules/carriers';
import type { SettingErrors, SettingForm } from '#bm-cartridge/settings/rules/settingChanges';

const KNOWN = {
    hasInventoryList: () => true,
    hasPaymentMethod: () => false,
    hasLocale: () => false,
    isMailAddress: () => false,
    today: '2026-11-23'
};

function form(values: SettingForm['values'], carriers: SettingForm['carriers'] = null): SettingForm {
    return { values, carriers };
}

function errors(wanted: SettingForm, stored: SettingForm = form({})): SettingErrors {
    return findSettingErrors(wanted, stored, KNOWN, { offered: ['UPS'], isSame: isSameCarrier });
}

describe('The errors of a form of settings', () => {
    it('stand at the setting and at the row of a carrier', () => {
        const wanted = form({ tiktokShopHoldHours: '0', tiktokShopPaymentMethod: 'CASH', tiktokShopLedgerDays: '7' }, [
            { name: 'ups', provider: 'UPS' },
            { name: 'dhl', provider: '' }
        ]);
        expect(errors(wanted)).to.deep.equal({
            fields: { tiktokShopHoldHours: 'hours', tiktokShopPaymentMethod: 'payment' },
            carriers: ['', 'carrier.half']
        });
    });

    it('are none where the form leaves a setting out', () => {
        expect(errors(form({}))).to.deep.equal({ fields: {}, carriers: [] });
    });

    it('are there as soon as one setting or one row is wrong', () => {
        expect(isWrong({ fields: {}, carriers: [] })).to.equal(false);
        expect(isWrong({ fields: {}, carriers: ['', ''] })).to.equal(false);
        expect(isWrong({ fields: {}, carriers: ['', 'long'] })).to.equal(true);
        expect(isWrong({ fields: { tiktokShopHoldHours: 'hours' }, carriers: [''] })).to.equal(true);
    });

    describe('about a feed without a reader', () => {
        const direct = { tiktokShopMode: 'direct' };
        const feed = { tiktokShopReporter: 'feed' };
        const cases: Array<[string, SettingForm['values'], SettingForm['values'], string | undefined]> = [
            ['both in the form', { ...direct, ...feed }, {}, 'nobody'],
            ['the mode in the form', direct, feed, 'nobody'],
            ['the mode in the form, with the reporter by default', direct, {}, 'nobody'],
            [
                'the mode in the form, which leaves the reporter to the default',
                { ...direct, tiktokShopReporter: '' },
                {},
                'nobody'
            ],
            ['the reporter in the form', feed, direct, 'nobody'],
            ['neither in the form', { tiktokShopHoldHours: '1' }, { ...direct, ...feed }, undefined],
            ['another mode', { tiktokShopMode: 'connector', ...feed }, direct, undefined],
            ['another reporter', { tiktokShopReporter: 'oms' }, { ...direct, ...feed }, undefined],
            ['another mode by default', feed, {}, undefined],
            ['a word that there is not', { ...direct, tiktokShopReporter: 'fax' }, {}, 'choice']
        ];
        cases.forEach(([what, wanted, stored, error]) =>
            it(`with ${what}: ${error || 'none'}`, () =>
                expect(errors(form(wanted), form(stored)).fields.tiktokShopReporter).to.equal(error))
        );
    });
});

describe('The changes of a form of settings', () => {
    it('are the settings with another value, before and after', () => {
        const wanted = form({ tiktokShopHoldHours: '48', tiktokShopLedgerDays: '7', tiktokShopBusinessId: 'b' });
        const stored = form({ tiktokShopHoldHours: '12', tiktokShopLedgerDays: '7' });
        expect(changesOf(wanted, stored)).to.deep.equal([
            { id: 'tiktokShopHoldHours', before: '12', after: '48' },
            { id: 'tiktokShopBusinessId', before: '', after: 'b' }
        ]);
    });

    it('restore the default with an empty value', () => {
        expect(changesOf(form({ tiktokShopHoldHours: '' }), form({ tiktokShopHoldHours: '12' }))).to.deep.equal([
            { id: 'tiktokShopHoldHours', before: '12', after: '24' }
        ]);
    });

    it('are none between nothing and the default, and for what the form leaves out', () => {
        expect(changesOf(form({ tiktokShopHoldHours: '24' }), form({}))).to.deep.equal([]);
        expect(changesOf(form({ tiktokShopHoldHours: '' }), form({ tiktokShopHoldHours: '24' }))).to.deep.equal([]);
        expect(changesOf(form({}), form({ tiktokShopHoldHours: '12' }))).to.deep.equal([]);
    });

    it('of the carriers are one text, without the empty rows', () => {
        const ups = { name: 'ups', provider: 'UPS' };
        const empty = { name: '', provider: '' };
        expect(changesOf(form({}, [ups, empty]), form({}, [ups]))).to.deep.equal([]);
        expect(changesOf(form({}, [empty]), form({}, [ups]))).to.deep.equal([
            { id: 'tiktokShopCarriers', before: '{"ups":"UPS"}', after: '{}' }
        ]);
        expect(changesOf(form({}, [ups]), form({}, null))).to.deep.equal([
            { id: 'tiktokShopCarriers', before: '', after: '{"ups":"UPS"}' }
        ]);
        expect(changesOf(form({}, null), form({}, [ups]))).to.deep.equal([]);
    });
});
