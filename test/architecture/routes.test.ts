import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { propertiesOf, routesOf, type Route } from '../support/routes.js';
import { TestApp } from '../support/test-app.js';

let testApp: TestApp;
let routes: Route[];

beforeAll(async () => {
  testApp = await TestApp.start({}, 'routes');
  routes = routesOf(testApp.app);
});

afterAll(async () => {
  await testApp.stop();
});

test('the API boots with every subject', () => {
  const subjects = new Set(routes.map(({ path }) => path.split('/')[1]));
  for (const subject of ['session', 'org-units', 'people', 'performance-goals', 'approval-cases', 'obligations', 'payments', 'monitoring-reports', 'self-evaluations', 'rectifications', 'dashboards', 'rulebooks', 'notifications', 'readyz']) {
    expect([...subjects]).toContain(subject);
  }
});

test('no route is naked: each is public, for whoever is signed in, or names a permission', () => {
  expect(routes.filter((route) => route.permission === null && !route.isPublic && !route.isForAnySignedIn).map((route) => route.name)).toEqual([]);
});

test('only signing in, a password reset and health are public', () => {
  expect(routes.filter((route) => route.isPublic).map((route) => route.name).sort()).toMatchSnapshot();
});

test('the routes and what they require are the ones that were agreed on', () => {
  const line = (route: Route): string => `${route.name}: ${route.permission ?? (route.isPublic ? 'public' : 'signed in')}`;
  expect(routes.map(line).sort()).toMatchSnapshot();
});

test('every body and query is a class whose properties are validated', () => {
  const plain = routes.filter((route) => [route.body, route.query].some((type) => type !== null && propertiesOf(type).size === 0));
  expect(plain.map((route) => route.name)).toEqual([]);
});

test('a route that changes something by POST or PUT is never public but to sign in or to complete a reset', () => {
  expect(routes.filter((route) => route.isPublic && route.verb !== 'GET').map((route) => route.name).sort()).toEqual(['POST /password-resets/completion', 'POST /session']);
});

test('no list of rows takes lists of rows: nested validation alone looks into them and lets them through', () => {
  const { validationMetadatas } = getMetadataStorage() as unknown as { validationMetadatas: ReadonlyMap<Type, readonly ValidationMetadata[]> };
  const lists = [...validationMetadatas.values()].flatMap((rules) => rules.filter((rule) => rule.type === 'nestedValidation' && rule.each).map((rule) => ({ rule, rules })));
  const open = lists.filter(({ rule, rules }) => !rules.some((other) => other.propertyName === rule.propertyName && other.name === 'isObject' && other.each));
  expect(lists.length).toBeGreaterThan(8);
  expect(open.map(({ rule }) => `${(rule.target as Type).name}.${rule.propertyName}`)).toEqual([]);
});
