import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { BusinessManager, itTakesFormsOnly } from '#helpers/entry-points/businessManager';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';

const LIST = 'TTS-1, UPS, 1Z1';
const LINES = [{ line: 1, orderNo: 'TTS-1', carrier: 'UPS', trackingNumber: '1Z1', problem: '' }];

describe('Controller TikTokShopBulk', () => {
    let previewOnOrders: SinonStub;
    let runOnOrders: SinonStub;
    let previewShipments: SinonStub;
    let shipList: SinonStub;

    beforeEach(() => {
        previewOnOrders = sinon.stub().returns('previews');
        runOnOrders = sinon.stub().returns('results');
        previewShipments = sinon.stub().returns('previews');
        shipList = sinon.stub().returns('results');
    });

    describe('Ask', () => {
        it('previews the operation on the ticked orders', () => {
            const answer = desk().get('Ask', { act: 'release', 'pick-TTS-1': 'on', 'pick-TTS-2': 'on' });
            sinon.assert.calledOnceWithExactly(previewOnOrders, 'release', ['TTS-1', 'TTS-2']);
            expect(answer).to.include({ status: 200, template: 'bulk/ask', title: 'act.release' });
            sinon.assert.notCalled(runOnOrders);
        });

        it('goes back to the list when nothing is ticked', () => {
            expect(desk().get('Ask', { act: 'release', filter: 'held' }).location).to.equal(
                'TikTokShopOrders-Show?filter=held&done=bulk.none'
            );
        });

        it('answers 404 for an operation that needs more than the order', () => {
            expect(desk().get('Ask', { act: 'cancel', 'pick-TTS-1': 'on' })).to.include({ status: 404 });
        });
    });

    describe('Act', () => {
        itTakesFormsOnly(desk, 'Act', { act: 'release', orderNos: 'TTS-1' });

        it('runs the operation in the name of the user, on 25 orders at most', () => {
            const many = Array.from({ length: 26 }, (_, index) => 'TTS-' + index);
            desk().post('Act', { act: 'release', orderNos: many.join(' ') });
            sinon.assert.calledOnceWithExactly(runOnOrders, 'release', many.slice(0, 25), 'pat');
        });

        it('answers 404 for an operation that does not exist, and runs none', () => {
            expect(desk().post('Act', { act: 'cancel', orderNos: 'TTS-1' })).to.include({ status: 404 });
            sinon.assert.notCalled(runOnOrders);
        });
    });

    it('List asks for a list', () => {
        expect(desk().get('List')).to.include({ status: 200, template: 'bulk/list' });
    });

    describe('AskList', () => {
        itTakesFormsOnly(desk, 'AskList', { list: LIST });

        it('previews the list, and ships nothing', () => {
            expect(desk().post('AskList', { list: LIST })).to.include({ status: 200, template: 'bulk/ask' });
            sinon.assert.calledOnceWithExactly(previewShipments, LINES);
            sinon.assert.notCalled(shipList);
        });

        ['', 'TTS-1,UPS,1\n'.repeat(101)].forEach((list) => {
            it(`asks again for a list of ${list.length} characters`, () => {
                const answer = desk().post('AskList', { list });
                expect(answer.template).to.equal('bulk/list');
                expect(answer.view).to.include({ isWrong: true });
            });
        });
    });

    describe('ShipList', () => {
        itTakesFormsOnly(desk, 'ShipList', { list: LIST });

        it('ships in the name of the user', () => {
            desk().post('ShipList', { list: LIST });
            sinon.assert.calledOnceWithExactly(shipList, LINES, 'pat');
        });
    });

    function desk(): BusinessManager {
        const bulkNamed = (name: string): string | null => (name === 'release' ? name : null);
        return new BusinessManager('TikTokShopBulk', {
            [`${SCRIPTS}/operations/runOnOrders`]: {
                bulkNamed,
                previewOnOrders,
                runOnOrders,
                previewShipments,
                shipList
            },
            [`${SCRIPTS}/operations/rules/shipList`]: compiled(`${SCRIPTS}/operations/rules/shipList`),
            '../scripts/bm_tiktokshop/bulk/bulk': {
                bulkAskView: () => ({}),
                listAskView: () => ({}),
                bulkDoneView: () => ({})
            }
        });
    }
});
