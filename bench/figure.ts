/** A number with so many digits; what rounds to nothing has no sign. */
export const figure = (value: number, digits: number): string => value.toFixed(digits).replace(/^-(?=[0.]*$)/, '');
