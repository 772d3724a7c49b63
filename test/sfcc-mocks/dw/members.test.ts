import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { allMembers, SCRIPT_API } from '#sfcc-mocks/dw/scriptApi/index';
import type { ClassFacts, Members } from '#sfcc-mocks/dw/scriptApi/index';
import { isMissing } from '#sfcc-mocks/runtime/scriptClass';
import { run, testPlatform } from '#helpers/platform/platform';
import { sharedPath } from '#helpers/tools/shared';

type Bag = Record<string, unknown>;
type PlatformClass = (new () => object) & Bag & { prototype: Bag };

const README = path.join(__dirname, '../../../sfcc-mocks/README.md');

/** The Script API as its documentation lists it; a checkout of users does not have it. */
const LISTED = sharedPath('reference/script-api-26.9.json');

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

// Source: Script API 26.9, https://salesforcecommercecloud.github.io/b2c-dev-doc/
describe('Classes of the Script API', () => {
    const platform = testPlatform();
    const load = (id: string): PlatformClass =>
        run(platform, 'job', (dw) => dw(id.slice('dw.'.length).replace(/\./g, '/')) as PlatformClass);
    const classes = Object.entries(SCRIPT_API).filter(([id]) => id.startsWith('dw.')) as Array<[string, ClassFacts]>;

    classes.forEach(([id]) => {
        it(`${id} has its members, which work or say that they are not implemented when they are called`, () => {
            const type = load(id);
            const members = allMembers(id);
            expect(wrongConstants(type, members)).to.deep.equal([]);
            expect(wrongFunctions(type, members.statics)).to.deep.equal([]);
            expect(wrongFunctions(type.prototype, members.methods)).to.deep.equal([]);
            const made = type.prototype || {};
            expect(members.staticProperties.filter((name) => !(name in type))).to.deep.equal([]);
            expect(members.properties.filter((name) => !(name in made))).to.deep.equal([]);
        });
    });

    it('extend the classes that the documentation names', () => {
        const others = classes.filter(([id, facts]) => {
            const parent = facts.extends;
            const isOne = parent?.startsWith('dw.')
                ? load(id).prototype instanceof load(parent)
                : load(id).prototype instanceof Error;
            return parent !== undefined && !isOne;
        });
        expect(others.map(([id, facts]) => `${id} extends ${facts.extends}`)).to.deep.equal([]);
    });

    it('are reached by the global dw, also in packages within packages', () => {
        run(platform, 'job', (dw) => {
            const global = dw('') as unknown as Record<string, Record<string, any>>;
            expect(global.campaign!.PromotionMgr).to.equal(dw('campaign/PromotionMgr'));
            const nested = dw('customer/shoppercontext/ShopperContextMgr');
            expect(global.customer!.shoppercontext.ShopperContextMgr).to.equal(nested);
        });
    });

    it('can be extended and asked for before they are implemented', () => {
        run(platform, 'job', (dw) => {
            const Segment = dw('campaign/ABTestSegment');
            function Plan(): void {}
            Plan.prototype = Object.create(Segment.prototype);
            const plan = new (Plan as unknown as new () => Bag)();
            expect(plan).to.be.an.instanceof(Segment);
            expect({}).not.to.be.an.instanceof(Segment);
            expect(() => (plan.getABTest as () => void)()).to.throw(
                'not implemented: dw.campaign.ABTestSegment.getABTest'
            );
        });
    });

    it('that are not implemented throw when a script constructs or calls them, not when it loads them', () => {
        run(platform, 'job', (dw) => {
            expect(() => new (dw('net/HTTPClientLoggingConfig'))()).to.throw(
                'not implemented: dw.net.HTTPClientLoggingConfig'
            );
            expect(() => new (dw('campaign/CampaignMgr'))()).to.throw('dw.campaign.CampaignMgr has no constructor');
            expect(() => dw('campaign/CampaignMgr').getCampaignByID('x')).to.throw(
                'not implemented: dw.campaign.CampaignMgr.getCampaignByID'
            );
        });
    });

    it('that do not exist are named', () => {
        const reach = (id: string): unknown => touch(() => run(platform, 'job', (dw) => dw(id)));
        const none = (id: string): string => `Module not found: dw/${id} is no class of the Script API`;
        expect(reach('order/OrderManager')).to.equal(none('order/OrderManager'));
        expect(reach('orders/OrderMgr')).to.equal(none('orders/OrderMgr') + '; do you mean dw/order/OrderMgr?');
    });

    it('are counted in the README: methods of each class, and those that are not implemented', () => {
        const counted = run(platform, 'job', () => classes.map(([id]) => methodsOf(load(id), allMembers(id))).flat());
        const all = counted.length.toLocaleString('en-US');
        const lacking = counted.filter(isMissing).length.toLocaleString('en-US');
        expect(fs.readFileSync(README, 'utf8')).to.include(`Of ${all} methods ${lacking} are not implemented`);
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

    if (LISTED) {
        it('are those that the documentation lists, with the same members', () => {
            const { classes: listed } = JSON.parse(fs.readFileSync(LISTED, 'utf8')) as {
                classes: Record<string, Listed>;
            };
            expect(Object.keys(SCRIPT_API).sort()).to.deep.equal(Object.keys(listed).sort());
            Object.entries(listed).forEach(([id, { members }]) => {
                const names = Object.keys(members).filter((name) => name !== 'constructor');
                expect(namesOf(SCRIPT_API[id]!), id).to.deep.equal(names.sort());
            });
        });
    }
});

/** Methods and functions of a class, inherited ones too. */
function methodsOf(type: PlatformClass, { methods, statics }: Members): unknown[] {
    const made = type.prototype || {};
    return [...Object.keys(methods).map((name) => made[name]), ...Object.keys(statics).map((name) => type[name])];
}

interface Listed {
    members: Record<string, unknown>;
}

function namesOf({ constants, methods, statics, properties = [], staticProperties = [] }: ClassFacts): string[] {
    const names = [...Object.keys({ ...constants, ...methods, ...statics }), ...properties, ...staticProperties];
    return [...new Set(names)].sort();
}

/** Constants with another value, or none; those that are objects may be missing. */
function wrongConstants(type: PlatformClass, { constants }: Members): string[] {
    return Object.entries(constants)
        .filter(([name, value]) => {
            const found = touch(() => type[name]);
            return value === null ? found === 'missing' : isRefusal(found) || found !== value;
        })
        .map(([name]) => name);
}

/** Functions that are missing, or have another number of parameters. */
function wrongFunctions(target: Bag | undefined, arities: Record<string, number>): string[] {
    return Object.entries(arities)
        .filter(([name, arity]) => {
            const found = touch(() => target?.[name]);
            return typeof found !== 'function' || found.length !== arity;
        })
        .map(([name, arity]) => `${name}(${arity})`);
}
