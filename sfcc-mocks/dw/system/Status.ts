import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList } from '../util/Collection';
import { PlatformMap } from '../util/Map';

/** dw.system.StatusItem */
export class StatusItem {
    static readonly OK = 0;
    static readonly ERROR = 1;
    declare private $details: PlatformMap;
    declare private readonly $parameters: unknown[];

    constructor(
        private $status = 0,
        private $code: string | null = null,
        private $message: string | null = null,
        ...parameters: unknown[]
    ) {
        this.$details = new PlatformMap();
        this.$parameters = parameters;
        this.$code = $code === null && $status === 1 ? 'ERROR' : $code === null ? 'OK' : $code;
    }

    getStatus(): number {
        return this.$status;
    }

    setStatus(status: number): void {
        this.$status = status;
    }

    getCode(): string | null {
        return this.$code;
    }

    setCode(code: string): void {
        this.$code = code;
    }

    getMessage(): string | null {
        return this.$message;
    }

    setMessage(message: string): void {
        this.$message = message;
    }

    getParameters(): ArrayList {
        return new ArrayList(this.$parameters);
    }

    getDetails(): PlatformMap {
        return this.$details;
    }

    addDetail(key: string, value: unknown): void {
        this.$details.put(key, value);
    }

    isError(): boolean {
        return this.$status === 1;
    }
}

/** dw.system.Status: one or more items; the first error, else the first item, speaks for all. */
export class Status {
    static readonly OK = 0;
    static readonly ERROR = 1;
    declare private readonly $items: StatusItem[];

    constructor(status = 0, code: string | null = null, message: string | null = null, ...parameters: unknown[]) {
        this.$items = [new StatusItem(status, code, message, ...parameters)];
    }

    private $speaker(): StatusItem {
        return this.$items.find((item) => item.isError()) || (this.$items[0] as StatusItem);
    }

    getStatus(): number {
        return this.$speaker().getStatus();
    }

    getCode(): string | null {
        return this.$speaker().getCode();
    }

    getMessage(): string | null {
        return this.$speaker().getMessage();
    }

    getParameters(): ArrayList {
        return this.$speaker().getParameters();
    }

    getDetails(): PlatformMap {
        return this.$speaker().getDetails();
    }

    getDetail(key: string): unknown {
        return this.getDetails().get(key);
    }

    addDetail(key: string, value: unknown): void {
        this.$speaker().addDetail(key, value);
    }

    getItems(): ArrayList {
        return new ArrayList(this.$items);
    }

    addItem(item: StatusItem): void {
        this.$items.push(item);
    }

    isError(): boolean {
        return this.$speaker().isError();
    }
}

scriptClass('dw.system.StatusItem', StatusItem);
scriptClass('dw.system.Status', Status);
