import { expect } from 'chai';
import { oneCarrierForEachNumber } from '#cartridge/lifecycle/rules/told/toldTracking';
import { sourceOf } from '#cartridge/platform/rules/input/source';

describe('Packages of a message', () => {
    const packages: Array<[string, string[], boolean]> = [
        ['each with its number and its carrier', ['UPS 1', 'DHL 2', 'UPS 3', 'UPS 1'], true],
        ['with one number and two carriers', ['UPS 1', 'DHL 2', 'DHL 1'], false]
    ];
    packages.forEach(([what, all, isRight]) => {
        it(`${what} are ${isRight ? 'taken' : 'refused'}`, () => {
            const source = sourceOf({});
            const check = oneCarrierForEachNumber();
            all.map((one) => one.split(' ') as [string, string]).forEach(([carrier, trackingNumber]) =>
                check(source, { carrier, trackingNumber })
            );
            expect(source.faults.first === null).to.equal(isRight);
        });
    });
});
