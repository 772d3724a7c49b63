import { expect } from 'chai';
import { run, testPlatform } from '#helpers/platform/platform';
import { HOUR } from '#helpers/durations';

// Source: Script API, dw.object.CustomObjectMgr.
describe('dw.object.CustomObjectMgr', () => {
    it('knows only the types and attributes of the metadata', () => {
        run(testPlatform(), 'job', (dw) => {
            const CustomObjectMgr = dw('object/CustomObjectMgr');
            expect(() => CustomObjectMgr.getCustomObject('NoSuchType', 'x')).to.throw('no custom object type');
            dw('system/Transaction').begin();
            const cursor = CustomObjectMgr.createCustomObject('TikTokShopValue', 'a');
            expect(cursor.custom.name).to.equal('a');
            expect(['name', 'noSuchThing'].map((name) => cursor.custom.hasOwnProperty(name))).to.deep.equal([
                true,
                false
            ]);
            expect(() => {
                cursor.custom.name = 'b';
            }).to.throw('cannot be changed');
            expect(() => {
                cursor.custom.noSuchThing = 1;
            }).to.throw('Unknown dynamic property');
            dw('system/Transaction').rollback();
        });
    });

    it('refuses a key that is taken', () => {
        const platform = testPlatform();
        const create = (): void =>
            run(platform, 'job', (dw) =>
                dw('system/Transaction').wrap(() =>
                    dw('object/CustomObjectMgr').createCustomObject('TikTokShopValue', 'a')
                )
            );
        create();
        expect(create).to.throw('exists already');
    });

    it('refuses at the commit a key that was taken meanwhile', () => {
        const platform = testPlatform();
        const create = (between: () => void): void =>
            run(platform, 'job', (dw) =>
                dw('system/Transaction').wrap(() => {
                    dw('object/CustomObjectMgr').createCustomObject('TikTokShopValue', 'a');
                    between();
                })
            );
        expect(() => create(() => create(() => undefined))).to.throw('exists already');
    });

    it('queries the database: what this transaction has written is found', () => {
        run(testPlatform(), 'job', (dw) =>
            dw('system/Transaction').wrap(() => {
                const CustomObjectMgr = dw('object/CustomObjectMgr');
                CustomObjectMgr.createCustomObject('TikTokShopOrder', '1').custom.feedDue = true;
                CustomObjectMgr.createCustomObject('TikTokShopOrder', '2').custom.feedDue = false;
                const due = CustomObjectMgr.queryCustomObjects('TikTokShopOrder', 'custom.feedDue = {0}', null, true);
                expect([due.count, due.next().custom.externalOrderId]).to.deep.equal([1, '1']);
            })
        );
    });

    it('finds by a time, also after other objects were changed or removed, or are not committed', () => {
        const platform = testPlatform();
        const start = platform.clock.now();
        const at = (hours: number): Date => new Date(start + hours * HOUR);
        run(platform, 'job', (dw) => {
            const CustomObjectMgr = dw('object/CustomObjectMgr');
            const Transaction = dw('system/Transaction');
            const found = (query: string, ...values: unknown[]): string =>
                CustomObjectMgr.queryCustomObjects('TikTokShopTask', query, 'custom.nextAttemptAt asc', ...values)
                    .asList()
                    .toArray()
                    .map((task: { custom: { taskId: string } }) => task.custom.taskId)
                    .join();
            const due = (): string => found('custom.nextAttemptAt <= {0}', at(5));
            const dueOfKind = (): string =>
                found('custom.state = {0} AND custom.nextAttemptAt > {1}', 'waiting', at(2));
            const set = (id: string, hours: number | null): void => {
                const task =
                    CustomObjectMgr.getCustomObject('TikTokShopTask', id) ||
                    CustomObjectMgr.createCustomObject('TikTokShopTask', id);
                task.custom.state = 'waiting';
                task.custom.nextAttemptAt = hours === null ? null : at(hours);
            };
            Transaction.wrap(() => ['a', 'b', 'c', 'd', 'e'].forEach((id, index) => set(id, 5 - index)));
            expect([due(), dueOfKind()]).to.deep.equal(['e,d,c,b,a', 'c,b,a']);
            Transaction.wrap(() => {
                set('b', 9);
                set('c', null);
                set('f', 3.5);
                CustomObjectMgr.remove(CustomObjectMgr.getCustomObject('TikTokShopTask', 'd'));
                expect([due(), dueOfKind()]).to.deep.equal(['e,f,a', 'f,a,b']);
            });
            expect([due(), dueOfKind()]).to.deep.equal(['e,f,a', 'f,a,b']);
            expect(found('lastModified >= {0} AND lastModified < {1}', at(0), at(1))).to.equal('c,e,f,a,b');
            expect(found('lastModified < {0}', at(-1))).to.equal('');
        });
    });

    it('refuses to query attributes that cannot be queried', () => {
        run(testPlatform(), 'job', (dw) =>
            expect(() =>
                dw('object/CustomObjectMgr').queryCustomObjects('TikTokShopOrder', 'custom.answer = {0}', null, 'x')
            ).to.throw('cannot be queried')
        );
    });

    it('ends a storefront request that creates more than ten, even if it catches everything', () => {
        const platform = testPlatform();
        const create = (): void =>
            run(platform, 'controller', (dw) => {
                dw('system/Transaction').begin();
                for (let i = 0; i < 11; i += 1) {
                    try {
                        dw('object/CustomObjectMgr').createCustomObject('TikTokShopValue', 'c' + i);
                    } catch {
                        // Nothing a cartridge catches helps.
                    }
                }
            });
        expect(create).to.throw('Quota customObjectCreates');
        run(platform, 'job', (dw) =>
            expect(dw('object/CustomObjectMgr').getAllCustomObjects('TikTokShopValue').count).to.equal(0)
        );
    });
});
