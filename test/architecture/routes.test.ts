import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { ANY_SIGNED_IN, IS_PUBLIC, REQUIRED_PERMISSION } from '../../apps/api/src/http/access.js';
import { TestApp } from '../support/test-app.js';

interface Route {
  readonly name: string;
  readonly handler: (...args: never[]) => unknown;
  readonly controller: Type;
  readonly method: string;
}

let testApp: TestApp;
let routes: Route[];

beforeAll(async () => {
  testApp = await TestApp.start({}, 'routes');
  const scanner = new MetadataScanner();
  routes = testApp.app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, Route['handler']>;
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        const verb = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (!handler || verb === undefined) return [];
        const path = [Reflect.getMetadata(PATH_METADATA, metatype as Type) as string, Reflect.getMetadata(PATH_METADATA, handler) as string].join('/').replaceAll(/\/+/g, '/');
        return [{ name: `${RequestMethod[verb]} ${path}`, handler, controller: metatype as Type, method }];
      });
    });
});

afterAll(async () => {
  await testApp.stop();
});

test('the API boots and has routes', () => {
  expect(routes.length).toBeGreaterThan(10);
});

test('no route is naked: each is public, for whoever is signed in, or names a permission', () => {
  const reflector = new Reflector();
  const naked = routes.filter(({ handler, controller }) => ![REQUIRED_PERMISSION, IS_PUBLIC, ANY_SIGNED_IN].some((key) => reflector.getAllAndOverride<unknown>(key, [handler, controller]) !== undefined));
  expect(naked.map((route) => route.name)).toEqual([]);
});

test('only signing in, a password reset and health are public', () => {
  const reflector = new Reflector();
  const open = routes.filter(({ handler, controller }) => reflector.getAllAndOverride<unknown>(IS_PUBLIC, [handler, controller]) === true);
  expect(open.map((route) => route.name).sort()).toMatchSnapshot();
});

test('every body and query is a class whose every property is validated', () => {
  const [BODY, QUERY] = ['3', '4'];
  const unvalidated = routes.flatMap(({ name, handler, controller, method }) => {
    const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, { index: number }>;
    const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) ?? []) as (Type | undefined)[];
    void handler;
    return Object.entries(parameters).flatMap(([key, { index }]) => {
      const kind = key.split(':')[0];
      if (kind !== BODY && kind !== QUERY) return [];
      const type = types[index];
      const rules = type ? getMetadataStorage().getTargetValidationMetadatas(type, '', false, false) : [];
      return type === undefined || type === Object || (type as unknown) === Array || rules.length === 0 ? [`${name} (argument ${index})`] : [];
    });
  });
  expect(unvalidated).toEqual([]);
});
