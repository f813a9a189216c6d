export const backupProblems: Readonly<Record<string, string>> = {
  // backup
  'backup.folder-taken': '“{folder}”已经存在且不是空文件夹，没有写入任何内容：每次备份请换一个新的文件夹名（例如以日期命名）。',
  'backup.cannot-write': '备份无法写入“{folder}”（{reason}），没有留下备份：请核对上级文件夹是否存在、是否有写入权限、磁盘是否已满，然后重新备份。',
  'backup.schema-is-changing': '数据库结构正在升级，或另一次恢复正在进行，等待超时：请在它结束后重试。没有改动任何数据。',
  'backup.not-owner': '数据库角色 {role} 不是全部数据表的所有者，读出的数据可能不全：请用 DATABASE_OWNER_URL 给出所有者角色后重试。没有改动任何数据。',
  'backup.no-schema': '这个数据库里没有预绩的数据表，没有可备份的内容：请核对 DATABASE_URL。',

  // restore, backup verify
  'backup.unfinished': '“{folder}”不是一份完整的备份：缺少清单或清单校验文件，可能是备份中途被打断，或路径不对。请改用另一份备份。',
  'backup.damaged': '备份“{folder}”中的文件 {file} 缺失，或与清单不符，不能用来恢复：请改用另一份备份，并检查存放它的磁盘。数据库没有改动。',
  'backup.newer-format': '备份“{folder}”由更新版本的程序写成，当前版本读不懂：请先升级程序，再恢复。数据库没有改动。',
  'backup.newer-schema': '备份的数据库结构比当前程序新（当前程序不认识 {migration}）：请先升级到写这份备份的版本，再恢复。数据库没有改动。',
  'backup.schema-differs': '备份中 {table} 的结构与当前程序的不同，无法对应：请用写这份备份的程序版本恢复。没有恢复任何数据。',
  'backup.collection-unknown': '备份里有当前程序不认识的文件类别 {collection}：请先升级程序，再恢复。数据库没有改动。',
  'backup.database-not-empty': '目标数据库不是空的（{table} 中已有数据），没有改动：恢复只能写入空数据库。请新建一个数据库，或用 DATA_DIR 指定一个新的数据文件夹。',
};
