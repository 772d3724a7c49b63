import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { DW_JSON_OPTIONS, dwJsonOf, runCommand } from '../target/commandLine';
import { networkSend } from '../target/send';
import { readSettings } from '../target/settings';
import { Target } from '../target/Target';
import { TargetError } from '../target/targetError';

const USAGE = `npm run try -- COMMAND

  With a sandbox that wrote dw.json, this is what people do elsewhere:

  enter PAGE FILE.json       pastes a document: ocapi-shop, ocapi-data, webdav, scapi-scopes, role
  enter PAGE NAME=VALUE...   enters a page of Business Manager: cartridge-path, feature-switches, services, preferences,
                             schedules;
                             services takes the address of your own OMS: oms=http://127.0.0.1:9000
  job ID [NAME=VALUE...]     runs a job, as "Run Now" does, with parameters such as DryRun=true
  buy                        a buyer orders and pays on TikTok Shop, and the hour passes; in direct mode the job
                             TikTokShop-ImportOrders then brings the order
  ship                       the OMS ships the latest order
  status                     says how the latest order stands here and at TikTok; 1 unless it has shipped
`;
const SKU = '701643632930';
const HOUR = 'PT1H1M';
/** What brings an order where TikTok's connector is off. */
const BRING = 'npm run try -- job TikTokShop-ImportOrders';

/** Addresses of the simulators, as the sandbox wrote them into dw.json. */
interface Addresses {
    tiktok: string;
    oms: string;
}

type Json = Record<string, any>;

/** Says what went wrong; how the command is used does not help. */
function failure(message: string): TargetError {
    return new TargetError(message, '');
}

/** A sandbox, and those around it. */
class Visitor {
    constructor(
        private readonly target: Target,
        private readonly addresses: Addresses
    ) {}

    async enter(page: string, content: unknown): Promise<string> {
        await this.control('POST', `enter/${page}`, content);
        return page + ': saved';
    }

    async job(id: string, parameters: object): Promise<string> {
        const { exit_status: exit } = await this.control('POST', 'jobs/' + id, { parameters });
        if (exit.status !== 'ok') {
            throw failure(`${id}: ${exit.message || exit.code}`);
        }
        return `${id}: ${exit.message || exit.code}`;
    }

    async buy(): Promise<string> {
        const items = [{ productId: SKU, quantity: 1, price: '99.00' }];
        const { id } = await this.simulate('orders', { items, holdFlow: 'on_hold' });
        await this.simulate(`orders/${id}/pay`);
        await this.control('POST', 'clock', { advance: HOUR });
        const bought = `TTS-${id}: ordered and paid, an hour has passed`;
        if ((await this.simulated('mode')).mode === 'direct') {
            return `${bought}. TikTok's connector is off; bring the order: ${BRING}`;
        }
        const last = (await this.simulated('orders/' + id)).connector.pop() as Json | undefined;
        if (!last || last.status !== 200) {
            const answer = last ? JSON.stringify(last.answer || last.status) : 'it has not posted the order';
            throw failure(`TikTok's connector could not create TTS-${id}: ${answer}`);
        }
        return bought;
    }

    async ship(): Promise<string> {
        const { order_no: orderNo } = await this.latest();
        const { outcome, msg } = await post(`${this.addresses.oms}/_oms/orders/${orderNo}/ship`);
        if (outcome !== 'applied') {
            throw failure(`${orderNo}: the shipment was ${outcome}${msg ? `: ${msg}` : ', so it had shipped before'}`);
        }
        return `${orderNo}: shipped by the OMS`;
    }

    async status(): Promise<string> {
        const order = await this.latest();
        const { status } = await this.simulated('orders/' + order.external_order_no);
        const said = `${order.order_no}: ${order.c_externalOrderStatus} here, ${status} at TikTok`;
        if (order.c_externalOrderStatus !== 'Shipped' || status !== 'AWAITING_COLLECTION') {
            throw failure(said);
        }
        return said;
    }

    /** What the simulated TikTok tells, for example of an order. */
    private async simulated(path: string): Promise<Json> {
        return (await (await fetch(`${this.addresses.tiktok}/_sim/${path}`)).json()) as Json;
    }

    private async latest(): Promise<Json> {
        const order = (await this.control('GET', 'state')).orders.pop();
        if (!order) {
            throw failure(`There is no order yet: npm run try -- buy, and in direct mode ${BRING}`);
        }
        return order as Json;
    }

    private simulate(action: string, body: object = {}): Promise<Json> {
        return post(`${this.addresses.tiktok}/_sim/${action}`, body);
    }

    private async control(method: string, path: string, body?: unknown): Promise<Json> {
        const answer = await this.target.call(method, '/_sandbox/' + path, {}, body);
        const json = JSON.parse(answer.body.toString('utf8')) as Json;
        if (answer.status !== 200) {
            throw failure(String(json.error));
        }
        return json;
    }
}

async function post(url: string, body: object = {}): Promise<Json> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const json = (await answer.json()) as Json;
    if (!answer.ok) {
        throw failure(`${url}: ${answer.status} ${JSON.stringify(json)}`);
    }
    return json;
}

/** A document, or the fields of a page. */
function contentOf(values: string[]): unknown {
    const [first = ''] = values;
    if (first.endsWith('.json')) {
        return documentOf(first);
    }
    return fieldsOf(values);
}

function fieldsOf(values: string[]): object {
    return Object.fromEntries(values.map((value) => [value.split('=')[0], value.slice(value.indexOf('=') + 1)]));
}

/** Documents of services have passwords, so no error quotes them. */
function documentOf(file: string): unknown {
    if (!fs.existsSync(file)) {
        throw new TargetError(`There is no file ${file}`, 'Have it written: npm run permissions');
    }
    try {
        return JSON.parse(fs.readFileSync(file, 'utf8'));
    } catch {
        throw new TargetError(`${file} cannot be read as JSON`, 'Correct it.');
    }
}

/** Fields of a preference page belong to a site. */
function pageContent(page: string, values: string[], site: string): unknown {
    const content = contentOf(values);
    return page === 'preferences'
        ? { site, values: content }
        : page === 'cartridge-path'
          ? { site, ...(content as object) }
          : page === 'schedules'
            ? { jobs: content }
            : content;
}

function visitorOf(dwJson: string): { visitor: Visitor; site: string } {
    const settings = readSettings(dwJson);
    const { sandbox } = JSON.parse(fs.readFileSync(dwJson, 'utf8')) as { sandbox?: Addresses };
    if (!sandbox) {
        throw new TargetError(
            `${dwJson} is not that of a sandbox`,
            'Start one: npm run sandbox -- --fresh --https-port 8443 --dw-json dw.json'
        );
    }
    const target = new Target(settings, networkSend(settings));
    return { visitor: new Visitor(target, sandbox), site: settings.sites[0] as string };
}

void runCommand(USAGE, 1, async (args) => {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: DW_JSON_OPTIONS });
    const [command = '', subject = '', ...rest] = positionals;
    if (!['enter', 'job', 'buy', 'ship', 'status'].includes(command)) {
        throw new Error(command === '' ? '' : 'There is no command ' + command);
    }
    if (['enter', 'job'].includes(command) && subject === '') {
        throw new Error(command === 'job' ? 'Name the job' : 'Name the page');
    }
    const [extra] = ['enter', 'job'].includes(command) ? [] : [subject, ...rest].filter((word) => word !== '');
    if (extra) {
        throw new Error(`${command} takes nothing, so not ${extra}`);
    }
    const { visitor, site } = visitorOf(dwJsonOf(values));
    const commands: Record<string, () => Promise<string>> = {
        enter: () => visitor.enter(subject, pageContent(subject, rest, site)),
        job: () => visitor.job(subject, fieldsOf(rest)),
        buy: () => visitor.buy(),
        ship: () => visitor.ship(),
        status: () => visitor.status()
    };
    console.log(await (commands[command] as () => Promise<string>)());
});
