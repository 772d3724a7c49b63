import path from 'node:path';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { FIRST_VERSION } from '#sandbox/start/fileTree';
import { ROOT } from '#sandbox/start/wiring';
import { setSchedule } from '#sandbox/control/businessManager';
import { handleFront, installCode, WEBDAV } from '#sfcc-mocks';
import { begin, commit, edit, insert, read } from '#sfcc-mocks/store/session';
import type { Send } from '#tools/target/send';
import type { Settings } from '#tools/target/settings';
import { Target } from '#tools/target/Target';
import { permissionDocuments } from '#tools/permissions/permissionFiles';
import { sandboxSettings } from '../tools/sandboxSettings';
import { grant } from './permissions';

const PROTECTED = 5;

/** An instance in one thread that is installed as it has to be: doctor finds nothing. */
export class DoctorTarget {
    readonly sandbox: InProcess = createInProcess({ site: { status: PROTECTED, storefrontPassword: 'secret' } });
    /** The Date header of its answers, epoch milliseconds. */
    date = this.sandbox.clock.now();
    /** Hosts that do not answer. */
    down = false;

    constructor() {
        installCode(this.sandbox.front.filesRoot, FIRST_VERSION, [path.join(ROOT, 'cartridges')]);
        const { access } = this.sandbox.front;
        const { id } = access.clients[0]!;
        grant(access, permissionDocuments({ connector: id, deploy: id, oms: id, tenant: 'sandbox_001' }));
        this.prefer({
            tiktokShopBusinessId: '7100000000000000000',
            tiktokShopCaptureOffConfirmed: new Date(this.sandbox.clock.now()),
            tiktokShopMailOffConfirmed: new Date(this.sandbox.clock.now())
        });
        this.sandbox.runJob('TikTokShop-ProcessTasks');
        this.sandbox.runJob('TikTokShop-OrderFeed');
        this.sandbox.runJob('TikTokShop-CheckSafeguards');
        ['TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed', 'TikTokShop-CheckSafeguards'].forEach((job) =>
            setSchedule(this.sandbox.instance, job, true)
        );
    }

    /** What dw.json says. */
    settings(changes: Partial<Settings> = {}): Settings {
        return { ...sandboxSettings(this.sandbox), ...changes };
    }

    target(changes: Partial<Settings> = {}): Target {
        return new Target(this.settings(changes), this.send);
    }

    /** Sets site preferences. */
    prefer(values: Record<string, unknown>): void {
        this.sandbox.instance.execute({ kind: 'job', siteId: 'RefArch' }, () => {
            begin();
            if (read('SitePreference', 'RefArch')) {
                Object.assign(edit<object>('SitePreference', 'RefArch'), values);
            } else {
                insert('SitePreference', 'RefArch', values);
            }
            commit();
        });
    }

    close(): void {
        this.sandbox.stop();
    }

    private readonly send: Send = ({ method, url, headers, body }) => {
        if (this.down) {
            return Promise.reject(new Error('connect ECONNREFUSED'));
        }
        const message = { method, url, headers, body: body.toString('latin1') };
        const isFile = new URL(url).pathname.startsWith(WEBDAV);
        const answer = (isFile && handleFront(this.sandbox.front, message, 'latin1')) || this.sandbox.request(message);
        return Promise.resolve({
            status: answer.status,
            headers: { ...answer.headers, date: new Date(this.date).toUTCString() },
            body: Buffer.from(answer.body, isFile ? 'latin1' : 'utf8')
        });
    };
}
