/** Java's methods of texts that scripts use. */
export const STRING_SCRIPT = `
Object.defineProperty(String.prototype, 'equals', {
    configurable: true, writable: true, value: function (o) { return String(this) === String(o); }
});
Object.defineProperty(String.prototype, 'equalsIgnoreCase', {
    configurable: true, writable: true,
    value: function (o) { return String(this).toLowerCase() === String(o).toLowerCase(); }
});
`;
