"""OpenStack Swift with its S3 interface, whole and in one process, on loopback: s3-server.py FOLDER PORT ACCOUNT:USER SECRET (Debian: python3-swift)."""
import eventlet

eventlet.monkey_patch()

import os
import sys

from eventlet import wsgi
from paste.deploy import loadapp
from swift.common import utils
from swift.common.ring import RingBuilder

utils.HASH_PATH_SUFFIX = utils.HASH_PATH_PREFIX = b'tests'

folder, port, key, secret = sys.argv[1:]
account, user = key.split(':')


class Memory:
    """What Swift keeps in memcached."""

    def __init__(self):
        self.kept = {}

    def get(self, name, *_, **__):
        return self.kept.get(name)

    def set(self, name, value, *_, **__):
        self.kept[name] = value

    def delete(self, name, *_, **__):
        self.kept.pop(name, None)

    def incr(self, name, delta=1, **_):
        self.kept[name] = int(self.kept.get(name, 0)) + delta
        return self.kept[name]


def with_memory(app):
    memory = Memory()

    def call(environ, start_response):
        environ['swift.cache'] = memory
        return app(environ, start_response)

    return call


def app_of(name, text):
    path = os.path.join(folder, name + '.conf')
    with open(path, 'w') as conf:
        conf.write(text)
    return loadapp('config:' + path)


def serve(listener, app):
    eventlet.spawn(wsgi.server, listener, app, log_output=False, minimum_chunk_size=1)
    return listener.getsockname()[1]


os.makedirs(os.path.join(folder, 'disks', 'd1'), exist_ok=True)
for kind in ('account', 'container', 'object'):
    listener = eventlet.listen(('127.0.0.1', 0))
    # Ports are drawn anew at every start, and the rings with them; what lies on the disk stays where it is.
    builder = RingBuilder(1, 1, 0)
    builder.add_dev({'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': listener.getsockname()[1], 'device': 'd1', 'weight': 1})
    builder.rebalance(seed=1)
    builder.get_ring().save(os.path.join(folder, kind + '.ring.gz'))
    serve(listener, app_of(kind, f'''[DEFAULT]
swift_dir = {folder}
devices = {folder}/disks
mount_check = false
[app:main]
use = egg:swift#{kind}
'''))

proxy = app_of('proxy', f'''[DEFAULT]
swift_dir = {folder}
[pipeline:main]
pipeline = catch_errors gatekeeper s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_{account}_{user} = {secret} .admin
''')
app = with_memory(proxy)
listener = eventlet.listen(('127.0.0.1', int(port)))
print('listening on 127.0.0.1:%d' % listener.getsockname()[1], flush=True)
wsgi.server(listener, app, log_output=False)
