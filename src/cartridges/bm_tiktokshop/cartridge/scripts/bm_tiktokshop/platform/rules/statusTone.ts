/** How a badge looks: for what is due, what is under way, what went well, what is over, and what needs a person. */
export type Tone = 'new' | 'working' | 'good' | 'over' | 'warn' | 'bad';

const TONES: { [status: string]: Tone } = {
    Acknowledged: 'working',
    PartiallyShipped: 'working',
    Shipped: 'good',
    Delivered: 'good',
    Completed: 'good',
    CANCELLED: 'over'
};

/** The tone of an order's status; one that is not listed is due. */
export function statusTone(status: string): Tone {
    return TONES[status] || 'new';
}
