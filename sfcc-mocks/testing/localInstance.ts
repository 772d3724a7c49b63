import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createAccess } from '../access/access';
import type { HttpAnswer } from '../contracts/http';
import type { Execution, ExecutionOptions, LogEntry } from '../contracts/instance';
import { mailQueueOf } from '../dw/net/Mail';
import type { MailQueue } from '../dw/net/Mail';
import { requireHook } from '../dw/system/hookRegistry';
import { Request } from '../dw/system/Request';
import { soapAnswersOf } from '../dw/ws/soapAnswers';
import type { AnswerSoap } from '../dw/ws/soapAnswers';
import { Response } from '../dw/system/Response';
import { Session } from '../dw/system/Session';
import { Instance } from '../instance';
import { jobContext } from '../jobs/jobContext';
import { runJob } from '../jobs/runJob';
import type { JobRecord } from '../jobs/jobRecord';
import { importSite, jobConfigs } from '../metadata/importSite';
import { reported } from '../runtime/errorReport';
import { endAround, setAround } from '../runtime/current';
import { refArchSite } from '../store/seed';
import { handleScriptRequest } from '../web/handleScriptRequest';
import { incoming } from '../web/incoming';
import { newSession } from '../web/sessions';
import { setUpWeb } from '../web/settings';
import { otherSites, readArchive } from './archive';
import { Calls } from './calls';
import type { AnswerCall } from './calls';
import { checkOptions, requireCartridge } from './instanceOptions';
import type { LocalInstanceOptions } from './instanceOptions';
import { ManualClock } from './manualClock';

/** A request to a controller. */
export interface PageRequest {
    method?: string;
    query?: Record<string, string>;
    /** Fields of a submitted form: makes it a POST. */
    form?: Record<string, string>;
    /** Body as text, or as a value that is sent as JSON: makes it a POST. */
    body?: unknown;
    headers?: Record<string, string>;
    locale?: string;
}

/** Folders for files that every instance has. */
const ROOTS = ['IMPEX/src', 'IMPEX/log', 'TEMP'];
const HOST = 'https://localhost';
const FORM = 'application/x-www-form-urlencoded';

/**
 * One site of B2C Commerce in this process, for tests of cartridges. Scripts that a test calls itself run in one request,
 * until `newRequest()`; pages, jobs and hooks run in requests of their own, in the same session. Of several instances the one
 * that a module was required from last is in force.
 */
export class LocalInstance {
    readonly instance: Instance;
    readonly clock: ManualClock;
    readonly logs: LogEntry[] = [];
    readonly siteId: string;
    private readonly calls = new Calls();
    private readonly filesRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'sfcc-'));
    private readonly cookie: string;
    private readonly session: Session;
    /** The request that the test is in. */
    request: Execution;

    constructor(options: LocalInstanceOptions) {
        checkOptions(options);
        const folders = [options.cartridges].flat().map((folder) => path.resolve(folder));
        options.cartridgePath.forEach((name) => requireCartridge(name, folders));
        const site = refArchSite({ ...options.site, cartridgePath: options.cartridgePath });
        this.siteId = site.id;
        const archive = options.metadata ? readArchive(options.metadata, site.id) : null;
        ROOTS.forEach((folder) => fs.mkdirSync(path.join(this.filesRoot, folder), { recursive: true }));
        this.clock = new ManualClock(options.now || '2026-11-23T10:00:00Z');
        this.instance = new Instance({
            cartridgeFolders: folders,
            businessManagerPath: options.cartridgePath,
            sites: [site, ...otherSites(archive, site)],
            filesRoot: this.filesRoot,
            clock: this.clock,
            transport: this.calls.transport,
            log: (entry) => this.logs.push(entry),
            ...(options.switches ? { switches: options.switches } : {})
        });
        setUpWeb(this.instance, createAccess('f_ecom_local_001'));
        if (archive) {
            importSite(this.instance, archive);
        }
        const { state, setCookie } = newSession(this.instance, site);
        this.session = new Session(state);
        this.cookie = setCookie.split(';')[0] as string;
        this.request = this.begin();
    }

    /** A module as a script of the cartridge path sees it: `*\/cartridge/…`, `int_mine/cartridge/…`, `dw/order/OrderMgr`. */
    require(id: string): any {
        this.activate();
        return this.request.modules.require(id);
    }

    /** Puts what the test calls itself into the request of this instance. */
    activate(): void {
        setAround(this.request);
    }

    /** Ends the request of the test: what it left open is rolled back, and modules are loaded anew. */
    newRequest(): void {
        this.end();
        this.request = this.begin();
    }

    /** The same, and what the test calls from now on runs in a job step, which may write files and has the limits of jobs. */
    newJob(): void {
        this.end();
        const site = this.instance.site(this.siteId);
        this.request = this.instance.createExecution({ kind: 'job', siteId: this.siteId, ...jobContext(site) });
        setAround(this.request);
    }

    /**
     * Asks a controller for a page, as a browser in the session of the test.
     * @param action - for example `Cart-Show`
     */
    page(action: string, request: PageRequest = {}): HttpAnswer & { json(): any } {
        const { query = {}, form, body, locale = this.instance.site(this.siteId).defaultLocale } = request;
        const isSent = form !== undefined || body !== undefined;
        const search = new URLSearchParams(query).toString();
        const type: Record<string, string> = isSent ? { 'content-type': form ? FORM : 'application/json' } : {};
        const address = `${HOST}/on/demandware.store/Sites-${this.siteId}-Site/${locale}/${action}`;
        const answer = handleScriptRequest(this.instance, {
            method: request.method || (isSent ? 'POST' : 'GET'),
            url: address + (search ? '?' + search : ''),
            headers: { cookie: this.cookie, ...type, ...request.headers },
            body: form ? new URLSearchParams(form).toString() : textOf(body)
        });
        return { ...answer, json: () => JSON.parse(answer.body) as unknown };
    }

    /**
     * Calls the hooks of an extension point with a request of their own.
     * @returns what they answer
     * @throws Error for a hook that no cartridge declares or has
     */
    hook(extensionPoint: string, functionName: string, ...args: unknown[]): unknown {
        return this.execute(this.options(), ({ modules }) => {
            const HookMgr = modules.require('dw/system/HookMgr') as { callHook(...all: unknown[]): unknown };
            requireHook(extensionPoint, functionName);
            return HookMgr.callHook(extensionPoint, functionName, ...args);
        });
    }

    /** Runs a job that the metadata has. */
    job(jobId: string, parameters: Record<string, string> = {}): JobRecord {
        return reported(() => runJob(this.instance, jobId, parameters));
    }

    /** Runs one step type of a cartridge, without a job in the metadata. */
    step(type: string, parameters: Record<string, string> = {}): JobRecord {
        const jobId = 'step ' + type;
        const given = Object.entries(parameters).map(([name, value]) => ({ name, value }));
        const flows = [{ siteId: this.siteId, steps: [{ stepId: 'step', type, parameters: given }] }];
        jobConfigs(this.instance).set(jobId, { jobId, description: '', flows });
        return runJob(this.instance, jobId);
    }

    /** Renders a template. @param pdict - what the template finds in `pdict` */
    template(name: string, pdict: object = {}): string {
        const response = new Response();
        return this.execute({ ...this.options(), response }, ({ modules }) => {
            const ISML = modules.require('dw/template/ISML') as { renderTemplate(path: string, args: object): void };
            ISML.renderTemplate(name, pdict);
            return response.$answer().body;
        });
    }

    /** Says what answers the HTTP calls of cartridges; until then each is refused. */
    answerCalls(answer: AnswerCall): void {
        this.calls.answerWith(answer);
    }

    /** Says what answers the operations of SOAP services, which send nothing: `({ operation, request }) => ({ … })`. */
    answerSoap(answer: AnswerSoap): void {
        soapAnswersOf(this.instance).answer = answer;
    }

    /** The HTTP calls that cartridges have made, the last one last. */
    get httpCalls(): Calls['made'] {
        return this.calls.made;
    }

    /** The mails that scripts have sent. */
    get mails(): MailQueue['sent'] {
        return mailQueueOf(this.instance).sent;
    }

    /** Imports a site archive: a folder, or a zip file. */
    importArchive(folderOrZip: string): void {
        importSite(this.instance, readArchive(folderOrZip, this.siteId));
    }

    /** Where a file of the instance lies on this machine. @param name - for example `IMPEX/src/orders.xml` */
    file(name: string): string {
        return path.join(this.filesRoot, name);
    }

    /** Takes the instance away, with its files. */
    close(): void {
        endAround(this.request);
        fs.rmSync(this.filesRoot, { recursive: true, force: true });
    }

    private execute<T>(options: ExecutionOptions, script: (execution: Execution) => T): T {
        return reported(() => this.instance.execute(options, script));
    }

    /** Nothing of it runs while the next begins: a script that a quota has ended runs nothing. */
    private end(): void {
        this.request.transaction?.rollback();
        endAround(this.request);
    }

    private begin(): Execution {
        const execution = this.instance.createExecution({ ...this.options(), response: new Response() });
        setAround(execution);
        return execution;
    }

    private options(): { kind: 'controller'; siteId: string; locale: string; request: Request; session: Session } {
        const message = { method: 'GET', url: HOST + '/', headers: { cookie: this.cookie }, body: '' };
        const request = new Request(incoming(message), { session: this.session, clientId: null });
        const locale = this.instance.site(this.siteId).defaultLocale;
        return { kind: 'controller', siteId: this.siteId, locale, request, session: this.session };
    }
}

function textOf(body: unknown): string {
    return body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
}

/** An instance for tests of cartridges. */
export function createInstance(options: LocalInstanceOptions): LocalInstance {
    return new LocalInstance(options);
}
