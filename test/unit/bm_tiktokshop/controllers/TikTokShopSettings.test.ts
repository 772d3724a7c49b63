import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { SCRIPTS } from '#helpers/entry-points/compiled';

const OWN = '../scripts/bm_tiktokshop/settings';
const CHANGES = [{ id: 'tiktokShopReporter' }];

describe('Controller TikTokShopSettings', () => {
    let useCases: Record<string, SinonStub>;
    let saveSettings: SinonStub;
    let syncCarriers: SinonStub;
    let keepChanges: SinonStub;
    let settingsView: SinonStub;

    beforeEach(() => {
        saveSettings = sinon.stub().returns({ ok: true, changes: CHANGES });
        syncCarriers = sinon.stub().returns('');
        keepChanges = sinon.stub();
        settingsView = sinon.stub().returns('the view');
        useCases = {
            readSettings: sinon.stub().returns('stored'),
            listCarriers: sinon.stub().returns('offered'),
            listActs: sinon.stub().returns('acts'),
            getEnteredCredentials: sinon.stub().returns('credentials'),
            choosableCarriers: sinon.stub().returns('choosable'),
            takeChanges: sinon.stub().returns(CHANGES)
        };
    });

    /** The page as it is stored, after the last change. */
    const STORED = {
        stored: 'stored',
        wanted: null,
        errors: { fields: {}, carriers: [] },
        changes: CHANGES,
        offered: 'offered',
        choosable: 'choosable',
        credentials: 'credentials',
        problem: '',
        acts: 'acts'
    };

    it('Show shows what is stored, and what the last change was', () => {
        const answer = desk().get('Show');
        sinon.assert.calledOnceWithExactly(settingsView, STORED);
        sinon.assert.calledOnceWithExactly(useCases.choosableCarriers!, 'stored', 'offered');
        expect(answer).to.include({ status: 200, template: 'settings', title: 'nav.settings', view: 'the view' });
    });

    describe('Save', () => {
        itTakesFormsOnly(desk, 'Save', { tiktokShopReporter: 'feed' });

        it('stores the fields that the form has, empty ones too, in the name of the user', () => {
            const answer = desk().post('Save', { tiktokShopReporter: '', unknown: 'x', csrf_token: 'y' });
            const wanted = { values: { tiktokShopReporter: '' }, carriers: null };
            sinon.assert.calledOnceWithExactly(saveSettings, wanted, 'pat');
            sinon.assert.calledOnceWithExactly(keepChanges, CHANGES);
            expect(answer.location).to.equal('TikTokShopSettings-Show?done=settings.saved');
        });

        it('says when nothing has changed', () => {
            saveSettings.returns({ ok: true, changes: [] });
            expect(desk().post('Save').location).to.equal('TikTokShopSettings-Show?done=settings.same');
        });

        it('reads as many carriers as the form says it has', () => {
            desk().post('Save', {
                carrierRows: '2',
                carrierName1: 'UPS',
                carrierProvider1: '7117859084333745966',
                carrierName2: 'Own van',
                carrierName3: 'not counted'
            });
            const carriers = [
                { name: 'UPS', provider: '7117859084333745966' },
                { name: 'Own van', provider: '' }
            ];
            sinon.assert.calledOnceWithExactly(saveSettings, { values: {}, carriers }, 'pat');
        });

        const counts: Array<[string, number]> = [
            ['0', 0],
            ['x', 0],
            ['-1', 0],
            ['1000000000', 200]
        ];
        counts.forEach(([carrierRows, length]) => {
            it(`takes "${carrierRows}" carriers for ${length}`, () => {
                desk().post('Save', { carrierRows });
                expect((saveSettings.firstCall.args[0] as { carriers: object[] }).carriers).to.have.length(length);
            });
        });

        it('shows the form again with its errors when it cannot be stored', () => {
            const errors = { fields: { tiktokShopReporter: 'settings.choice' }, carriers: [] };
            saveSettings.returns({ ok: false, errors });
            const answer = desk().post('Save', { tiktokShopReporter: 'nobody' });
            sinon.assert.calledOnceWithExactly(settingsView, {
                ...STORED,
                wanted: { values: { tiktokShopReporter: 'nobody' }, carriers: null },
                errors,
                changes: []
            });
            [keepChanges, useCases.takeChanges!].forEach((stub) => sinon.assert.notCalled(stub));
            expect(answer).to.include({ template: 'settings', location: '' });
        });
    });

    describe('AskCarriers', () => {
        itTakesFormsOnly(desk, 'AskCarriers');

        it('fetches the carriers, and leads to the settings', () => {
            expect(desk().post('AskCarriers').location).to.equal('TikTokShopSettings-Show?done=settings.carriers');
            sinon.assert.calledOnceWithExactly(syncCarriers);
        });

        it('shows why TikTok could not be asked', () => {
            syncCarriers.returns('not_connected');
            const answer = desk().post('AskCarriers');
            sinon.assert.calledOnceWithExactly(settingsView, { ...STORED, problem: 'not_connected' });
            expect(answer).to.include({ template: 'settings', location: '' });
        });
    });

    function desk(): BusinessManager {
        return new BusinessManager('TikTokShopSettings', {
            [`${SCRIPTS}/shipments/syncCarriers`]: syncCarriers,
            [`${SCRIPTS}/shipments/listCarriers`]: useCases.listCarriers,
            [`${SCRIPTS}/platform/auditTrail`]: { listActs: useCases.listActs },
            [`${SCRIPTS}/operations/getEnteredCredentials`]: useCases.getEnteredCredentials,
            [`${OWN}/rules/settingFields`]: { settingFields: () => [{ id: 'tiktokShopReporter' }, { id: 'other' }] },
            [`${OWN}/readSettings`]: useCases.readSettings,
            [`${OWN}/saveSettings`]: { saveSettings, choosableCarriers: useCases.choosableCarriers },
            [`${OWN}/webChanges`]: { keepChanges, takeChanges: useCases.takeChanges },
            [`${OWN}/settings`]: settingsView
        });
    }
});
