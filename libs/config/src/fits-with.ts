import { registerDecorator, type ValidationArguments, type ValidationOptions } from 'class-validator';

/** A rule over several variables, reported at the decorated one. */
export function FitsWith<T extends object>(holds: (whole: T) => boolean, options: ValidationOptions): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'fitsWith',
      target: target.constructor,
      propertyName: property as string,
      options,
      validator: { validate: (_: unknown, { object }: ValidationArguments) => holds(object as T) },
    });
  };
}
