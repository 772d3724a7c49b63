import { expect } from 'chai';
import { refArchSite } from '#sfcc-mocks';
import { cartridgesOf } from '#helpers/platform/cartridges';
import { testPlatform } from '#helpers/platform/platform';

const MODEL = `
    function Model(object) { this.object = object; }
    Model.prototype.own = function () { return 'own'; };
    Model.prototype.__noSuchMethod__ = function (name, args) {
        if (!(name in this.object)) { throw new TypeError('no ' + name); }
        return this.object[name].apply(this.object, args);
    };
    function Special(object) { Model.call(this, object); }
    Special.prototype = Object.create(Model.prototype);
    module.exports = Special;
`;

/** What a script with a model of an object answers. */
function answered(script: string): unknown {
    const files = {
        'cartridge/scripts/Model.js': MODEL,
        'cartridge/scripts/run.js': `var Model = require('./Model');
            var model = new Model({ sum: function (a, b) { return a + b + this.extra; }, extra: 1 });
            module.exports = (function () {
                ${script}
            })();`
    };
    const options = { ...cartridgesOf({ test_model: files }), sites: [refArchSite({ cartridgePath: ['test_model'] })] };
    return testPlatform(options).instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) =>
        modules.require('test_model/cartridge/scripts/run')
    );
}

/** Source: Mozilla Rhino 1.7.14, __noSuchMethod__; SiteGenesis, AbstractModel. */
describe('A method that an object has not', () => {
    it('is answered by __noSuchMethod__, with its name and arguments, for those that inherit it too', () => {
        expect(answered('return model.sum(1, 2);')).to.equal(4);
    });

    it('is still nothing where it is read', () => {
        expect(answered('var read = model.sum;\nreturn [typeof read, "sum" in model, model.own()];')).to.deep.equal([
            'undefined',
            false,
            'own'
        ]);
    });

    it('throws what __noSuchMethod__ throws', () => {
        expect(() => answered('return model.none();')).to.throw(/no none/);
    });

    it('is missing on objects without __noSuchMethod__', () => {
        expect(() => answered('return ({}).none();')).to.throw(/none/);
    });
});
