/** A request that the API refuses: status and the fault's type. */
export class ApiFault extends Error {
    constructor(
        readonly status: number,
        readonly type: string,
        message: string,
        readonly args: Record<string, unknown> = {}
    ) {
        super(message);
        this.name = 'ApiFault';
    }
}
