import { expect } from 'chai';
import { inJob, thrown, withBasket } from '../dw/inJob';

// Source: Mozilla Rhino, Messages.properties (msg.java.no_such_method), NativeJavaMethod.scriptSignature and
// NativeJavaObject.getConversionWeight; what must not be null: Script API, the parameters of each method.
describe('Arguments of a wrong kind', () => {
    const CALLS: Array<[string, (basket: any) => unknown, string]> = [
        ['nothing', (basket) => basket.removeShipment(), 'dw.order.Basket.removeShipment()'],
        ['an object', (basket) => basket.removeShipment({}), 'dw.order.Basket.removeShipment(object)'],
        [
            'an object of another class',
            (basket) => basket.createProductLineItem('x', basket.defaultShipment).setShipment(basket),
            'dw.order.ProductLineItem.setShipment(dw.order.Basket)'
        ],
        [
            'an object, of an object with an id of its own',
            (basket) => basket.defaultShipment.setShippingMethod({}),
            'dw.order.Shipment.setShippingMethod(object)'
        ],
        [
            'a text and nothing',
            (basket) => basket.createProductLineItem('x', undefined),
            'dw.order.Basket.createProductLineItem(string,undefined)'
        ]
    ];
    for (const [what, call, signature] of CALLS) {
        it(
            `${what}: no method takes it, by the name that the script has called`,
            withBasket((basket) => {
                expect(() => call(basket)).to.throw(TypeError, `Can't find method ${signature}.`);
            })
        );
    }

    it(
        'null is refused where the documentation excludes it, with lines in the basket and without',
        withBasket((basket) => {
            const removals = ['removeProductLineItem', 'removeShipment', 'removePriceAdjustment', 'removeNote'];
            for (const removal of removals) {
                expect(
                    thrown(() => basket[removal](null)),
                    removal
                ).to.equal('NullArgumentException');
            }
        })
    );

    it(
        'an object of another class is refused even where a method could have used it',
        inJob((dw) => {
            const calendar = new (dw('util/Calendar'))();
            expect(() => calendar.isSameDayByTimestamp('2026-11-23')).to.throw(
                "Can't find method dw.util.Calendar.isSameDayByTimestamp(string)."
            );
            const folder = new (dw('io/File'))('/IMPEX/src');
            expect(() => folder.listFiles({})).to.throw("Can't find method dw.io.File.listFiles(object).");
        })
    );

    it(
        'any value becomes a text where a text is expected',
        inJob((dw) => {
            expect(dw('util/StringUtils').pad(5, 3)).to.equal('5  ');
            const Money = dw('value/Money');
            expect(dw('util/StringUtils').trim(new Money(5, 'USD'))).to.equal(new Money(5, 'USD').toString());
        })
    );

    it(
        'are those of the call within a transaction, not of the transaction',
        inJob((dw) => {
            const calendar = new (dw('util/Calendar'))();
            const wrap = (): unknown => dw('system/Transaction').wrap(() => calendar.isSameDay('x'));
            expect(wrap).to.throw(TypeError, "Can't find method dw.util.Calendar.isSameDay(string).");
        })
    );

    it(
        'leave the errors of scripts as they are',
        inJob((dw) => {
            const fault = (): unknown => (null as unknown as { gone: unknown }).gone;
            expect(() => dw('system/Transaction').wrap(fault)).to.throw(
                "Cannot read properties of null (reading 'gone')"
            );
        })
    );
});
