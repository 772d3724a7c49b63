import { expect } from 'chai';
import { inJob, inTransaction, thrown, withOrder } from '../inJob';

/** Source: Script API, dw.object. */
describe('dw.object', () => {
    it(
        'CustomObjectMgr: creates, finds, lists and removes; null for an unknown key',
        inTransaction((dw) => {
            const CustomObjectMgr = dw('object/CustomObjectMgr');
            expect(CustomObjectMgr.getCustomObject('TikTokShopValue', 'a')).to.equal(null);
            CustomObjectMgr.createCustomObject('TikTokShopValue', 'a');
            CustomObjectMgr.createCustomObject('TikTokShopValue', 'b');
            const found = CustomObjectMgr.getCustomObject('TikTokShopValue', 'a');
            expect(CustomObjectMgr.getAllCustomObjects('TikTokShopValue').count).to.equal(2);
            CustomObjectMgr.remove(found);
            expect(CustomObjectMgr.getCustomObject('TikTokShopValue', 'a')).to.equal(null);
            expect(CustomObjectMgr.getAllCustomObjects('TikTokShopValue').count).to.equal(1);
        })
    );

    it(
        'CustomObjectMgr: throws IllegalArgumentException for a type that there is not',
        inTransaction((dw) => {
            const CustomObjectMgr = dw('object/CustomObjectMgr');
            const calls = [
                () => CustomObjectMgr.createCustomObject('None', 'a'),
                () => CustomObjectMgr.getCustomObject('None', 'a'),
                () => CustomObjectMgr.getAllCustomObjects('None'),
                () => CustomObjectMgr.queryCustomObjects('None', '', null)
            ];
            expect(calls.map(thrown)).to.deep.equal(Array(4).fill('IllegalArgumentException'));
        })
    );

    it(
        'CustomObjectMgr: creates and removes in a transaction only',
        inJob((dw) => {
            const CustomObjectMgr = dw('object/CustomObjectMgr');
            const create = (): unknown => CustomObjectMgr.createCustomObject('TikTokShopValue', 'a');
            expect(thrown(create)).to.equal('ORMTransactionException');
            dw('system/Transaction').wrap(create);
            const remove = (): unknown =>
                CustomObjectMgr.remove(CustomObjectMgr.getCustomObject('TikTokShopValue', 'a'));
            expect(thrown(remove)).to.equal('ORMTransactionException');
        })
    );

    it(
        'CustomObjectMgr.queryCustomObjects: sorted as asked, with placeholders',
        inTransaction((dw) => {
            const CustomObjectMgr = dw('object/CustomObjectMgr');
            ['a', 'c', 'b'].forEach((key) => CustomObjectMgr.createCustomObject('TikTokShopValue', key));
            const found = CustomObjectMgr.queryCustomObjects(
                'TikTokShopValue',
                'custom.name != {0}',
                'custom.name desc',
                'b'
            );
            expect([found.next().custom.name, found.next().custom.name, found.hasNext()]).to.deep.equal([
                'c',
                'a',
                false
            ]);
        })
    );

    it(
        'ExtensibleObject.custom: null until it is set, an enumeration without value for enumerations',
        withOrder((order) => {
            expect(order.custom.orderTag).to.equal(null);
            expect(order.custom.externalExportStatus.value).to.equal(null);
            order.custom.externalExportStatus = 2;
            expect(order.custom.externalExportStatus.value).to.equal(2);
            order.custom.orderTag = 'x';
            expect(order.custom.orderTag).to.equal('x');
        })
    );

    it(
        'PersistentObject: when it was created and last changed',
        withOrder((order) => {
            expect(order.creationDate.toISOString()).to.equal('2026-11-23T10:00:00.000Z');
            expect(order.lastModified.toISOString()).to.equal('2026-11-23T10:00:00.000Z');
            order.creationDate.setTime(0);
            expect(order.creationDate.getTime()).to.not.equal(0);
        })
    );

    it(
        'Note: subject, text, who wrote it and when',
        withOrder((order) => {
            const note = order.addNote('S', 'T');
            expect([note.subject, note.text]).to.deep.equal(['S', 'T']);
            expect(note.createdBy).to.be.a('string');
            expect(note.creationDate.toISOString()).to.equal('2026-11-23T10:00:00.000Z');
        })
    );

    it(
        'SystemObjectMgr.describe, getCustomAttributeDefinition: null for what there is not',
        inJob((dw) => {
            const { describe: typeOf } = dw('object/SystemObjectMgr');
            expect(typeOf('NoSuchType')).to.equal(null);
            expect(typeOf('Order').getCustomAttributeDefinition('externalOrderId').ID).to.equal('externalOrderId');
            expect(typeOf('Order').getCustomAttributeDefinition('noSuchThing')).to.equal(null);
        })
    );
});
