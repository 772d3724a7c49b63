import { expect } from 'chai';
import members from '#sfcc-mocks/dw/members.json';
import { run, testPlatform } from '#helpers/platform/platform';

type Members = { constants: Record<string, unknown>; methods: string[]; statics: string[]; properties: string[] };
type Bag = Record<string, unknown>;

/** What touching something gives: a value, `missing` for nothing at all, or the error's message. */
function touch(read: () => unknown): unknown {
    try {
        const value = read();
        return value === undefined ? 'missing' : value;
    } catch (error) {
        return (error as Error).message;
    }
}

const isRefusal = (value: unknown): boolean => typeof value === 'string' && value.startsWith('not implemented: dw.');

describe('members of platform classes', () => {
    const platform = testPlatform();
    /** A class by its full name; null if there is none. */
    const classOf = (id: string): (Bag & { prototype: Bag }) | null => {
        const found = touch(() => run(platform, 'job', (dw) => dw(id.replace('dw.', '').replace('.', '/'))));
        return isRefusal(found) ? null : (found as Bag & { prototype: Bag });
    };

    for (const [id, { constants, methods, statics, properties }] of Object.entries(
        members as Record<string, Members>
    )) {
        const type = classOf(id);
        if (!type) {
            continue;
        }
        it(`of ${id} are there, or say that they are not implemented`, () => {
            const wrong = Object.entries(constants)
                .filter(([name, value]) => {
                    const found = touch(() => type[name]);
                    return !isRefusal(found) && (value === null ? found === 'missing' : found !== value);
                })
                .map(([name]) => 'constant ' + name);
            wrong.push(...statics.filter((name) => typeof type[name] !== 'function').map((name) => 'static ' + name));
            const made = type.prototype || {};
            wrong.push(...methods.filter((name) => typeof made[name] !== 'function').map((name) => 'method ' + name));
            wrong.push(
                ...properties
                    .filter((name) => !(name in made) && !(name in type && !(name in Function.prototype)))
                    .map((name) => 'property ' + name)
            );
            expect(wrong).to.deep.equal([]);
        });
    }

    it('that a script reaches by the global dw: packages and classes which are missing say so', () => {
        const reach = (path: string[]): unknown =>
            touch(() =>
                run(platform, 'job', (dw) => path.reduce((found, name) => (found as Bag)[name], dw('') as unknown))
            );
        expect(reach(['order', 'OrderMgr'])).to.be.a('function');
        expect(reach(['content', 'ContentMgr'])).to.equal('not implemented: dw.content.ContentMgr');
        expect(reach(['order', 'GiftCertificateMgr'])).to.equal('not implemented: dw.order.GiftCertificateMgr');
    });

    it('that only are set or read by a method of a class which is missing say so', () => {
        run(platform, 'job', (dw) => {
            expect(() => new (dw('util/StringUtils').stringToWml)()).to.throw(
                'not implemented: dw.util.StringUtils.stringToWml'
            );
            expect(() => dw('system/Site').current.httpHostName && dw('system/Site').current.einsteinSiteID).to.throw(
                'not implemented: dw.system.Site.getEinsteinSiteID'
            );
        });
    });
});
