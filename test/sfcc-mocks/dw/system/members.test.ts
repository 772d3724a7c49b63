import { expect } from 'chai';
import { refArchSite } from '#sfcc-mocks';
import { placedOrder, run, testPlatform } from '#helpers/platform/platform';
import { webPlatform } from '#helpers/platform/webPlatform';
import { inJob, inTransaction, thrown } from '../inJob';

/** Source: Script API, dw.extensions.applepay.ApplePayHookResult. */
describe('dw.extensions.applepay.ApplePayHookResult', () => {
    it(
        'keeps a status, an address and an event',
        inJob((dw) => {
            const Result = dw('extensions/applepay/ApplePayHookResult');
            const Status = dw('system/Status');
            const result = new Result(new Status(Status.ERROR), null);
            expect([result.status.status, result.redirect, result.eventName]).to.deep.equal([Status.ERROR, null, null]);
            result.setEvent('declined', { code: 7 });
            expect([result.eventName, result.eventDetail.code]).to.deep.equal(['declined', 7]);
            expect([Result.REASON_FAILURE, Result.STATUS_REASON_DETAIL_KEY]).to.deep.equal(['Failure', 'reason']);
        })
    );
});

/** Source: Script API, the class that each line names. */
describe('Site and its customers', () => {
    it(
        'have a currency, a time zone and a list',
        inJob((dw) => {
            const site = dw('system/Site').current;
            expect([site.currencyCode, site.timezoneOffset]).to.deep.equal([site.defaultCurrency, -5 * 3600 * 1000]);
            const CustomerMgr = dw('customer/CustomerMgr');
            expect([CustomerMgr.siteCustomerList.ID, CustomerMgr.getCustomerList('none')]).to.deep.equal([
                'RefArch',
                null
            ]);
            expect(CustomerMgr.getCustomerList('RefArch').ID).to.equal('RefArch');
            expect(dw('util/StringUtils').stringToXml(`<a b="c">'&`)).to.equal('&lt;a b=&quot;c&quot;&gt;&apos;&amp;');
            const list = new (dw('util/ArrayList'))();
            list.add1([1, 2]);
            expect(list.toArray()).to.deep.equal([[1, 2]]);
        })
    );
});

/** Source: Script API, dw.system.Logger. */
describe('dw.system.Logger', () => {
    it(
        'says which levels are written, as its logs do',
        inJob((dw) => {
            const Logger = dw('system/Logger');
            expect([Logger.isErrorEnabled(), Logger.warnEnabled]).to.deep.equal([true, true]);
            expect([Logger.isInfoEnabled(), Logger.isDebugEnabled()]).to.deep.equal([
                Logger.rootLogger.infoEnabled,
                Logger.rootLogger.debugEnabled
            ]);
        })
    );
});

/** Source of all: Script API, dw.system. */
describe('dw.system.Site', () => {
    it(
        'is the one of the request, with its settings',
        inJob((dw) => {
            const Site = dw('system/Site');
            const { ID, timezone, status, httpsHostName, allowedCurrencies } = Site.current;
            expect([ID, timezone, status, httpsHostName]).to.deep.equal([
                'RefArch',
                'America/New_York',
                Site.SITE_STATUS_ONLINE,
                'localhost'
            ]);
            expect(allowedCurrencies.toArray()).to.deep.equal(['USD']);
            expect(Site.current.allowedLocales.toArray()).to.deep.equal(['en_US']);
        })
    );

    it('has a status for sites under password', () => {
        const platform = testPlatform({ sites: [refArchSite({ status: 5 })] });
        run(platform, 'job', (dw) =>
            expect(dw('system/Site').current.status).to.equal(dw('system/Site').SITE_STATUS_PROTECTED)
        );
    });

    it('allSites: all of the instance', () => {
        const platform = testPlatform({ sites: [refArchSite(), refArchSite({ id: 'Outlet' })] });
        run(platform, 'job', (dw) => {
            const ids: string[] = [];
            const sites = dw('system/Site').getAllSites().iterator();
            while (sites.hasNext()) {
                ids.push(sites.next().ID as string);
            }
            expect(ids).to.deep.equal(['RefArch', 'Outlet']);
        });
    });

    it(
        'getCustomPreferenceValue: null for a preference that there is not',
        inJob((dw) => {
            expect(dw('system/Site').current.getCustomPreferenceValue('noSuchThing')).to.equal(null);
            expect(dw('system/Site').current.getCustomPreferenceValue('tiktokShopReporter').value).to.equal('feed');
        })
    );

    it(
        'setCustomPreferenceValue: values of the declared type, in a transaction',
        inJob((dw) => {
            const site = dw('system/Site').current;
            const set = (value: unknown): void => site.setCustomPreferenceValue('tiktokShopReporter', value);
            expect(thrown(() => set('oms'))).to.equal('ORMTransactionException');
            dw('system/Transaction').wrap(() => set('oms'));
            expect(site.getCustomPreferenceValue('tiktokShopReporter').value).to.equal('oms');
            expect(() =>
                dw('system/Transaction').wrap(() => site.setCustomPreferenceValue('noSuchThing', 1))
            ).to.throw();
        })
    );
});

// Source: Script API, dw.system.System.
describe('dw.system.System', () => {
    it('knows kind and host of the instance', () => {
        run(testPlatform({ instanceType: 2 }), 'job', (dw) => {
            const System = dw('system/System');
            expect(System.instanceType).to.equal(System.PRODUCTION_SYSTEM);
            expect(System.instanceHostname).to.equal('localhost');
        });
    });
});

// Source: Script API, dw.system.Status.
describe('dw.system.Status', () => {
    it(
        'speaks with its first error, else with its first item',
        inJob((dw) => {
            const [Status, StatusItem] = [dw('system/Status'), dw('system/StatusItem')];
            const status = new Status(Status.OK, 'fine');
            expect([status.status, status.code, status.error]).to.deep.equal([Status.OK, 'fine', false]);
            status.addItem(new StatusItem(Status.ERROR, 'broken'));
            expect([status.status, status.code, status.error]).to.deep.equal([Status.ERROR, 'broken', true]);
            status.addDetail('why', 'x');
            expect(status.getDetail('why')).to.equal('x');
            expect(status.items[1].details.get('why')).to.equal('x');
        })
    );
});

// Source: Script API, dw.system.Transaction.
describe('dw.system.Transaction, step by step', () => {
    it('begin and commit keep, rollback takes back', () => {
        const platform = testPlatform();
        placedOrder(platform, 'T-1');
        run(platform, 'job', (dw) => {
            const [Transaction, order] = [dw('system/Transaction'), dw('order/OrderMgr').getOrder('T-1')];
            Transaction.begin();
            order.custom.orderTag = 'kept';
            Transaction.commit();
            Transaction.begin();
            order.custom.orderTag = 'lost';
            Transaction.rollback();
            expect(order.custom.orderTag).to.equal('kept');
        });
    });

    it(
        'commit and rollback need a transaction that was begun',
        inJob((dw) => {
            expect(() => dw('system/Transaction').commit()).to.throw();
            expect(() => dw('system/Transaction').rollback()).to.throw();
        })
    );
});

// Source: Script API, dw.system.HookMgr.
describe('dw.system.HookMgr', () => {
    const HOOKS = {
        'hooks.json': JSON.stringify({ hooks: [{ name: 'my.hook', script: './hooks/mine' }] }),
        'hooks/mine.js':
            'exports.double = function (n) { return n * 2; }; exports.fail = function () { throw new Error("mine"); };'
    };
    const inHookPlatform = (script: (HookMgr: any) => void): void =>
        run(webPlatform({ files: HOOKS }), 'job', (dw) => script(dw('system/HookMgr')));

    it('hasHook: whether a script is registered', () => {
        inHookPlatform((HookMgr) => {
            expect([HookMgr.hasHook('my.hook'), HookMgr.hasHook('other.hook')]).to.deep.equal([true, false]);
        });
    });

    // Source: hooks.json of B2C CRM Sync
    it('finds scripts below the cartridge, too', () => {
        const hooks = { hooks: [{ name: 'my.hook', script: '~/cartridge/mine' }] };
        const files = {
            'hooks.json': JSON.stringify(hooks),
            'cartridge/mine.js': 'exports.one = function () { return 1; };'
        };
        run(webPlatform({ files }), 'job', (dw) => expect(dw('system/HookMgr').callHook('my.hook', 'one')).to.equal(1));
    });

    // Source: PayPal's cartridge for OCAPI, hooks/shop/customer.js beside hooks/shop/customer/
    it('finds a script beside a folder of its name', () => {
        const files = { ...HOOKS, 'hooks/mine/other.js': '' };
        run(webPlatform({ files }), 'job', (dw) =>
            expect(dw('system/HookMgr').callHook('my.hook', 'double', 4)).to.equal(8)
        );
    });

    it('a declaration that cannot be read takes nothing but its own hooks away', () => {
        const platform = webPlatform({ files: { ...HOOKS, 'package.json': '{"hooks":"./none/hooks.json"}' } });
        run(platform, 'job', (dw) => expect(dw('system/HookMgr').hasHook('my.hook')).to.equal(false));
        expect(platform.logs.map((entry) => entry.message).join()).to.contain(
            'The hooks of cartridge test_web are not registered: ENOENT: no such file'
        );
    });

    it('callHook: names a script that is declared and not there', () => {
        const declared = { hooks: [{ name: 'my.hook', script: './none.js' }] };
        const files = { 'package.json': '{"hooks":"./hooks.json"}', 'hooks.json': JSON.stringify(declared) };
        run(webPlatform({ files }), 'job', (dw) => {
            const call = (): unknown => dw('system/HookMgr').callHook('my.hook', 'double', 4);
            expect(call).to.throw(/^Script not found: .*none\.js, which hooks\.json declares for my\.hook$/);
        });
    });

    it('callHook: what the function answers, undefined without one; throws what it throws', () => {
        inHookPlatform((HookMgr) => {
            expect(HookMgr.callHook('my.hook', 'double', 4)).to.equal(8);
            expect(HookMgr.callHook('other.hook', 'double', 4)).to.equal(undefined);
            expect(() => HookMgr.callHook('my.hook', 'fail')).to.throw('mine');
        });
    });
});

describe('dw.system.Log', () => {
    it('fills in arguments as java.text.MessageFormat does', () => {
        const platform = testPlatform();
        run(platform, 'job', (dw) => {
            const log = dw('system/Logger').getLogger('tiktokshop', 'feed');
            log.warn('Failure {0} in {1}', 7, 'x');
            log.error("It''s {0}", 'here');
        });
        expect(platform.logs.map(({ level, category, message }) => [level, category, message])).to.deep.equal([
            ['warn', 'tiktokshop.feed', 'Failure 7 in x'],
            ['error', 'tiktokshop.feed', "It's here"]
        ]);
    });
});

// Source: Script API, dw.system.Logger.
describe('dw.system.Logger', () => {
    it(
        'getLogger: a prefix is the name of a file, which not every text is',
        inJob((dw) => {
            const logger = (prefix: string): unknown => dw('system/Logger').getLogger(prefix, 'any');
            ['abc', 'a-b_c', 'x'.repeat(25)].forEach((prefix) =>
                expect(
                    thrown(() => logger(prefix)),
                    prefix
                ).to.equal(null)
            );
            ['', 'ab', '-abc', 'abc_', 'a b c', 'a/bc', 'x'.repeat(26)].forEach((prefix) =>
                expect(
                    thrown(() => logger(prefix)),
                    prefix
                ).to.equal('IllegalArgumentException')
            );
        })
    );
});

// Source: Script API, dw.system.Cache.
describe('dw.system.Cache', () => {
    it('keeps copies; undefined for what is not there', () => {
        const platform = webPlatform({
            files: { 'package.json': '{"caches":"./caches.json"}', 'caches.json': '{"caches":[{"id":"Mine"}]}' }
        });
        run(platform, 'job', (dw) => {
            const cache = dw('system/CacheMgr').getCache('Mine');
            const value = { a: 1 };
            cache.put('k', value);
            value.a = 2;
            expect(cache.get('k')).to.deep.equal({ a: 1 });
            expect(() => (cache.get('k').a = 3)).to.throw('read only');
            expect(cache.get('k')).to.deep.equal({ a: 1 });
            cache.put('nothing', null);
            expect([cache.get('nothing'), cache.get('none')]).to.deep.equal([null, undefined]);
        });
    });
});

// Source: Script API, dw.system.Session.
describe('dw.system.Session', () => {
    it('setCurrency: only currencies that the site allows; throws for null', () => {
        const controller = `
            exports.Show = function () {
                var Currency = require('dw/util/Currency');
                var seen = [session.currency.currencyCode, session.userName];
                session.setCurrency(Currency.getCurrency('EUR'));
                seen.push(session.currency.currencyCode);
                ['CHF', null].forEach(function (code) {
                    try { session.setCurrency(code && Currency.getCurrency(code)); } catch (e) { seen.push('refused'); }
                });
                session.privacy.mine = 'kept';
                seen.push(session.privacy.mine);
                response.writer.print(JSON.stringify(seen));
            };
            exports.Show.public = true;`;
        const platform = webPlatform({
            files: { 'cartridge/controllers/Test.js': controller },
            site: { allowedCurrencies: ['USD', 'EUR'] }
        });
        const { body } = platform.call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show');
        expect(JSON.parse(body)).to.deep.equal(['USD', null, 'EUR', 'refused', 'refused', 'kept']);
    });
});

// Source: Script API, dw.system.RESTResponseMgr.
describe('dw.system.RESTResponseMgr', () => {
    it(
        'takes statuses of their kind only',
        inTransaction((dw) => {
            const { createSuccess, createError } = dw('system/RESTResponseMgr');
            expect([() => createSuccess({}, 400), () => createError(200)].map(thrown)).to.deep.equal([
                'IllegalArgumentException',
                'IllegalArgumentException'
            ]);
        })
    );
});

// Source: Script API, dw.object.PersistentObject.getUUID, which preferences inherit.
describe('dw.system.SitePreferences', () => {
    it(
        'have one UUID, which is not that of the organization',
        inJob((dw) => {
            const site = dw('system/Site').current.preferences;
            const organization = dw('system/System').preferences;
            expect(site.UUID)
                .to.match(/^\w{26}$/)
                .and.to.equal(dw('system/Site').current.preferences.getUUID());
            expect(organization.getUUID()).to.not.equal(site.UUID);
        })
    );
});
