#!/usr/bin/env node
/**
 * Makes an archive of invented issues: as long and as many-sided as a real one, no two alike, and the
 * same ones on every machine.
 *
 *   node bench/generate.mjs <folder> [issues, 2161] [years, 20]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Writes `count` issues into `<folder>/briefs/<year>/` beside a configuration; gives their paths below
 * `briefs/`.
 * @param {string} folder
 * @param {number} count
 * @param {number} years
 * @returns {Promise<string[]>}
 */
export async function generate(folder, count, years = 20) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'brief.config.yaml'), configuration);
  const paths = [];
  for (let index = 0; index < count; index += 1) {
    const { path, text } = issueAt(index, count, years);
    const file = join(folder, 'briefs', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    paths.push(path);
  }
  return paths;
}

/** One issue, its place below `briefs/` and its text. */
export function issueAt(index, count, years) {
  const perYear = Math.ceil(count / years);
  const [year, issue] = [2001 + Math.floor(index / perYear), (index % perYear) + 1];
  const pick = pickerOf(index + 1);
  const day = new Date(Date.UTC(year, 0, 2 + Math.floor(((issue - 1) * 360) / perYear)));
  const place = pick(places);
  const sections = ['一', '二', '三'].map((number) => sectionOf(number, pick));
  const text = `---
issue: ${issue}
total: ${index + 1}
date: ${day.toISOString().slice(0, 10)}
column: ${pick(columns)}
---

# ${pick(verbs)}${pick(things)} ${pick(verbs)}${pick(things)} ${place}深入推进${pick(things)}工作

自 ${year - 1} 年${pick(verbs)}${pick(things)}以来，${place}始终坚持“${pick(things)}、${pick(things)}”的思路，${clauses(3, pick)}。

${sections.join('\n\n')}

${clauses(7, pick)}。

（${place}${pick(offices)}）
`;
  return { path: join(String(year), `${String(index + 1).padStart(5, '0')}.md`), text };
}

function sectionOf(number, pick) {
  const points = [1, 2, 3].map((point) => {
    const sentences = [4, 6, 4].map((length) => `${clauses(length, pick)}。`);
    return `${point}. ${clauses(1, pick)}。${sentences.join('')}`;
  });
  return [`## ${number}、${clauses(2, pick)}`, ...points].join('\n\n');
}

function clauses(count, pick) {
  return Array.from({ length: count }, () => clauseOf(pick)).join('，');
}

function clauseOf(pick) {
  const { number } = pick;
  const forms = [
    () => `${pick(verbs)}${pick(things)}`,
    () => `组织${pick(people)}开展${pick(things)} ${number(900)} 场次`,
    () => `围绕${pick(things)}，${pick(verbs)}“${pick(things)}”`,
    () => `为${pick(people)}解决${pick(things)}方面的问题 ${number(9000)} 个`,
    () => `${pick(people)}在${pick(settings)}${pick(verbs)}${pick(things)}`,
    () => `${pick(settings)}的${pick(things)}得到${pick(people)}好评`,
    () => `${pick(verbs)}${pick(settings)}${pick(things)}`,
    () => `请${pick(people)}到${pick(settings)}察看${pick(things)}`,
    () =>
      `${pick(surnames)}${pick(given)}${pick(given)}在${pick(given)}${pick(given)}路${pick(verbs)}${pick(things)}`,
  ];
  return pick(forms)();
}

/** Picks by a linear congruential sequence (Numerical Recipes), so that every machine picks alike. */
function pickerOf(seed) {
  let state = (seed * 2654435761) >>> 0;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (list) => list[next(list.length)];
  return Object.assign(pick, { number: (below) => next(below) + 1 });
}

const words = (text) => text.split(/\s+/).filter(Boolean);

const places = words('云岭区 碧湖区 青石镇 松江街道 柳荫街道 望海县 鹿鸣乡 锦屏区 白桦县 丹霞镇');
const columns = words('文明创建 志愿服务 经验交流 基层动态 调查研究');
const offices = words('文明办 宣传部 街道办事处 志愿服务联合会');
const verbs = words(`
  推进 夯实 拓宽 擦亮 培育 弘扬 巩固 深化 健全 优化 凝聚 激发 创新 完善 探索 聚焦 厚植 传承 引导 规范
  统筹 协调 督促 检验 倡导 修缮 整治 盘活 疏通 缓解 编制 归集 填补 配齐 压减 扩充 铺设 排查 核对 评选 表彰
  筹办 承接 延伸 划定 拨付 募集 追踪 兑现`);
const things = words(`
  文明实践 邻里互助 背街小巷 垃圾分类 公共秩序 诚信经营 家风家训 移风易俗 全民阅读 绿色出行 营商环境
  社区食堂 养老驿站 儿童乐园 健身步道 非遗技艺 乡村振兴 网络文明 学雷锋活动 道德讲堂 光盘行动 礼让斑马线
  电梯加装 雨污分流 停车难题 消防通道 老旧管网 口袋公园 书香校园 农贸市场 旅游景区 窗口服务 法律援助
  心理疏导 科普讲座 急救培训 宠物管理 楼道清理 屋顶绿化 河道巡护 古树保护 碑刻拓印 皮影戏 评弹说书
  路灯照明 供暖锅炉 飞线充电 油烟净化 违章搭建 围墙彩绘 晾衣支架 快件柜 共享单车 暑期托管 课后辅导
  助残就业 义诊咨询 反诈提醒 森林防火 防汛沙袋 积雪铲除 秸秆利用 厕所改造 稻田画展 果蔬采摘 茶园研学
  渔船归港 家电维修 磨刀配锁 旧衣回收 厨余堆肥 节水器具 零碳机关 数字档案 百米绿廊 早市夜市 山间小站
  三五人议事 木工作坊 井水化验 白内障手术 土方外运 公交专用道 双千兆入户 半日讲学 分片巡田 引才入乡`);
const people = words(`
  志愿者 老党员 网格员 青年突击队 退役军人 快递小哥 社区民警 中小学生 巾帼宣讲团 离退休干部 个体商户
  出租车驾驶员 医务人员 环卫工人 物业经理 外来务工人员 楼门长 热心居民 护林员 摊贩 厨师 裁缝 律师 船员
  调解委员 园艺师傅 幼儿教师 独居老人 返乡创客 劳动模范`);
const settings = words(`
  广场 集市 地铁站 博物馆 田间地头 厂矿车间 居民院落 商业综合体 图书馆 卫生院 候车厅 文化礼堂 体育场 步行街
  码头 渡口 桥洞 祠堂 菜棚 窑址 驿路 堤岸 校门 胡同 宿舍 售楼处 凉亭 滨湖栈道`);

const surnames = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎',
];

/**
 * As many different characters as a real issue has: names of people and streets bring the rare ones. Those with the
 * most strokes are left out, for the outlines of all are to weigh as much as a real issue's, too.
 */
const given = [
  ...'安邦宝冰波昌超晨成川春聪丹东栋方芳飞菲风凤刚高恭观光广贵国海涵航浩皓荷恒宏虹鸿厚花怀辉吉剑江杰洁晶景炯娟军君俊凯康可坤兰',
  ...'丽良亮林玲龙鲁伦罗洛茂萌梦苗明铭牧宁佩平萍奇琪启巧青清晴庆秋泉仁荣柔润森珊尚绍胜石诗书淑双思松素涛天廷彤威维伟文武希夏贤',
  ...'祥笑欣星雄秀旭轩雪勋雅岩阳业怡银英盈永勇优友宇雨玉育元远月悦芸泽展昭哲珍桢振正之芝智忠竹卓子紫宗祖',
];

const configuration = `masthead: 云岭市精神文明建设简报
publisher: 云岭市精神文明建设委员会办公室
editor: 林一
reviewer: 周二
phone: "55550001"
fax: "55550002"
email: jianbao@example.org
distribution:
  report: 省文明办，市委、市人大、市政府、市政协。
  send: 市文明委委员，市直各部门，各高等院校，市级群众团体。
  distribute: 各县区委书记、宣传部长，各县区文明办，有关新闻单位。
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = '2161', years = '20'] = process.argv.slice(2);
  if (folder === undefined || folder.startsWith('-')) {
    process.stderr.write('node bench/generate.mjs <folder> [issues] [years]\n');
    process.exitCode = 2;
  } else await generate(folder, Number(count), Number(years));
}
