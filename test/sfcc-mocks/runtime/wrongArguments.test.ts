import { expect } from 'chai';
import { inJob, withBasket } from '../dw/inJob';

// Source: Mozilla Rhino, Messages.properties (msg.java.no_such_method) and NativeJavaMethod.scriptSignature.
describe('Arguments of a wrong kind', () => {
    const CALLS: Array<[string, (basket: any) => unknown, string]> = [
        ['nothing', (basket) => basket.removeShipment(), 'dw.order.Basket.removeShipment()'],
        ['null', (basket) => basket.removeShipment(null), 'dw.order.Basket.removeShipment(null)'],
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
        'leave the errors of scripts as they are',
        inJob((dw) => {
            const fault = (): unknown => (null as unknown as { gone: unknown }).gone;
            expect(() => dw('system/Transaction').wrap(fault)).to.throw(
                "Cannot read properties of null (reading 'gone')"
            );
        })
    );
});
