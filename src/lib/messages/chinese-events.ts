import type { EventCatalogue, EventWords } from './event-catalogue.ts';

/** `before` stands between who and what it happened to, `after` behind it. */
function words(action: string, before: string, after: string, unnamed: string): EventWords {
  return {
    action,
    sentence: (who, about) => `${who}${before}${about === null ? unnamed : `“${about}”`}${after}`,
  };
}

const ofBooking = (action: string, verb: string): EventWords => words(action, verb, '的预约', '一家单位');
const ofRegistration = (action: string, verb: string): EventWords =>
  words(action, verb, '的首次申请', '一家单位');
const ofStation = (action: string, verb: string, what = ''): EventWords =>
  words(action, `${verb}驿站`, what, '（已不在）');
const ofZone = (action: string, verb: string, what = ''): EventWords =>
  words(action, `${verb}分区`, what, '（已不在）');
const ofResource = (action: string, verb: string): EventWords =>
  words(action, `${verb}场地或工位`, '', '（已不在）');
const ofCanteen = (action: string, verb: string, what = ''): EventWords =>
  words(action, `${verb}食堂`, what, '（已不在）');
const ofParty = (action: string, verb: string, what = ''): EventWords =>
  words(action, `${verb}单位`, what, '（已不在）');
const ofPerson = (action: string, verb: string, what: string): EventWords =>
  words(action, verb, what, '已注销的人员');

export const CHINESE_EVENTS: EventCatalogue = {
  'booking.made': ofBooking('提交预约', '提交了'),
  'booking.approved': ofBooking('通过预约', '通过了'),
  'booking.returned': ofBooking('退回预约补充', '退回补充了'),
  'booking.declined': ofBooking('未通过预约', '未通过'),
  'booking.order-changed': ofBooking('修改订餐', '修改了'),
  'booking.meal-redeemed': words('核销餐券', '核销了', '的餐券', '一家单位'),
  'booking.completed': ofBooking('补充预约', '补充了'),
  'booking.days-released': ofBooking('释放部分日期', '释放了部分日期：'),
  'booking.changed': ofBooking('变更预约', '变更了预约：'),
  'booking.change-asked': ofBooking('申请变更', '申请变更预约：'),
  'booking.cancelled': ofBooking('取消预约', '取消了'),
  'booking.lapsed': ofBooking('预约到期失效', '按期限使其失效：'),
  'booking.shared': ofBooking('分享预约', '分享了'),
  'booking.share-ended': ofBooking('停止分享预约', '停止分享'),
  'booking.seat-taken': ofBooking('通过分享链接领取座位', '领取了座位，来自'),
  'booking.seat-left': ofBooking('退出分享的座位', '退出了座位，来自'),
  'booking.seat-taken-back': ofBooking('收回分享的座位', '收回了座位，来自'),
  'booking.handed-over': ofBooking('移交预约', '移交了'),
  'booking.taken-over': ofBooking('接手预约', '接手了'),
  'booking.offered': ofBooking('候补到位', '为候补锁定了'),
  'booking.offer-accepted': ofBooking('接受候补位置', '接受了候补位置：'),
  'booking.displaced': ofBooking('腾退预约', '腾退了'),
  'booking.reseated': ofBooking('调整座位', '调整了座位：'),
  'booking.checked-in': ofBooking('签到', '登记了签到：'),
  'booking.no-show': ofBooking('未到', '当天无人签到，记录了未到：'),
  'booking.no-show-corrected': ofBooking('更正未到', '更正了未到记录：'),
  'waiting.joined': words('加入候补', '为', '加入了候补', '一家单位'),
  'waiting.left': words('退出候补', '为', '退出了候补', '一家单位'),
  'registration.applied': ofRegistration('提交首次申请', '提交了'),
  'registration.completed': ofRegistration('补充首次申请', '补充了'),
  'registration.withdrawn': ofRegistration('撤回首次申请', '撤回了'),
  'registration.accepted': ofRegistration('通过首次申请', '通过了'),
  'registration.returned': ofRegistration('退回首次申请', '退回补充了'),
  'registration.declined': ofRegistration('未通过首次申请', '未通过'),
  'person.role-given': ofPerson('授予角色', '授予了', '一个角色'),
  'person.role-taken': ofPerson('取消角色', '取消了', '的一个角色'),
  'person.password-set': ofPerson('设置密码', '设置了', '的密码'),
  'person.password-hash-renewed': ofPerson('加强密码存储', '登录时系统加强了', '密码的存储方式'),
  'person.reset-link-made': ofPerson('生成重设密码链接', '为', '生成了重设密码的链接'),
  'person.code-shown': ofPerson('出示登录验证码', '向', '出示了登录验证码'),
  'person.house-rules-accepted': ofPerson('同意使用须知', '同意了使用须知：', ''),
  'person.feed-made': ofPerson('生成日历订阅地址', '生成了', '的日历订阅地址'),
  'person.feed-ended': ofPerson('停用日历订阅地址', '停用了', '的日历订阅地址'),
  'person.contact-set': ofPerson('修改联系方式', '修改了', '的联系方式'),
  'person.message-sent-again': ofPerson('重新发送消息', '重新发送了给', '的消息'),
  'person.contact-viewed': ofPerson('查看联系方式', '查看了', '的联系方式'),
  'person.identity-linked': ofPerson('关联其他登录方式', '为', '关联了其他网站的登录'),
  'person.identity-unlinked': ofPerson('解除其他登录方式', '为', '解除了其他网站的登录'),
  'person.data-exported': ofPerson('导出个人数据', '导出了', '的个人数据'),
  'person.erased': ofPerson('注销人员', '注销了', '并删除其姓名和手机号'),
  'person.anonymised': ofPerson('到期匿名化', '按保存期限匿名化了', ''),
  'session.opened': ofPerson('登录', '登录了', '的账号'),
  'session.ended': ofPerson('退出其他设备', '退出了', '在另一台设备上的登录'),
  'session.others-ended': ofPerson('退出其他所有设备', '退出了', '在其他所有设备上的登录'),
  'api-token.created': words('创建访问令牌', '创建了访问令牌', '', ''),
  'api-token.revoked': words('撤销访问令牌', '撤销了访问令牌', '', ''),
  'party.created': ofParty('登记单位', '登记了'),
  'party.updated': ofParty('修改单位信息', '修改了', '的信息'),
  'station.created': ofStation('新建驿站', '新建了'),
  'station.updated': ofStation('修改驿站信息', '修改了', '的信息'),
  'station.started': ofStation('正式启用驿站', '正式启用了'),
  'station.retired': ofStation('停用驿站', '停用了'),
  'station.exception-set': ofStation('设置特殊开放时间', '设置了', '某天的开放时间'),
  'station.exception-removed': ofStation('取消特殊开放时间', '取消了', '某天的特殊开放时间'),
  'station.calendar-day-set': ofStation('设置本站工作日', '设置了', '自己的工作日或休息日'),
  'station.calendar-day-removed': ofStation('取消本站工作日', '取消了', '自己的工作日或休息日'),
  'station.webhook-added': ofStation('添加对外推送', '添加了', '的对外推送'),
  'station.webhook-stopped': ofStation('停用对外推送', '停用了', '的对外推送'),
  'station.webhook-replayed': ofStation('重新推送', '重新推送了', '的一条消息'),
  'zone.created': ofZone('新建分区', '新建了'),
  'zone.updated': ofZone('修改分区', '修改了'),
  'zone.retired': ofZone('停用分区', '停用了'),
  'zone.desks-added': ofZone('增加工位', '在', '增加了工位'),
  'zone.desks-moved': ofZone('移动工位', '移动了', '的工位'),
  'zone.desks-renumbered': ofZone('重新编号', '重新编排了', '的工位编号'),
  'zone.layout-undone': ofZone('撤销座位图改动', '撤销了', '座位图的改动'),
  'resource.created': ofResource('新增场地', '新增了'),
  'resource.updated': ofResource('修改场地', '修改了'),
  'resource.retired': ofResource('停用场地', '停用了'),
  'resource.reactivated': ofResource('恢复场地', '恢复了'),
  'resource.canteen-proposed': ofCanteen('提交食堂资料', '提交了', '的资料'),
  'resource.canteen-approved': ofCanteen('通过食堂资料', '通过了', '的资料'),
  'resource.canteen-declined': ofCanteen('未通过食堂资料', '未通过', '的资料'),
  'resource.canteen-changed': ofCanteen('修改食堂', '修改了', '的设置'),
  'resource.canteen-day-set': ofCanteen('修改供餐日', '修改了', '某一天的供餐'),
  'resource.canteen-day-stopped': ofCanteen('停供一天', '停供了', '某一天的用餐'),
  'resource.canteen-picture-added': ofCanteen('增加食堂图片', '增加了', '的图片'),
  'resource.canteen-picture-removed': ofCanteen('删除食堂图片', '删除了', '的图片'),
  'resource.meals-stood-for': ofCanteen('设置连续订餐', '在', '设置了连续订餐'),
  'resource.standing-meals-ended': ofCanteen('结束连续订餐', '结束了', '的连续订餐'),
  'resource.fault-reported': ofResource('报修', '报修了'),
  'resource.fault-pictures-added': ofResource('补充报修照片', '补充了报修照片：'),
  'resource.fault-taken-out': ofResource('报修后停用', '因报修停用了'),
  'resource.fault-dismissed': ofResource('关闭报修', '关闭了报修：'),
  'resource.meal-orderers-reminded': ofCanteen('提醒订餐', '提醒了', '的常订单位'),
  'resource.settlement-corrected': ofCanteen('更正结算', '更正了', '的结算'),
  'policy.set': words('设置预约规则', '设置了预约规则', '', ''),
  'policy.removed': words('取消预约规则', '取消了本站的预约规则', '', ''),
  'calendar.published': words('公布放假安排', '公布了', '年的放假安排', '某一'),
  'closure.created': words('暂停开放', '设置了暂停开放', '', ''),
  'closure.ended': words('结束暂停开放', '结束了暂停开放', '', ''),
  'district.job-run': words('手动运行任务', '手动运行了片区', '的一项任务', ''),
  'district.updated': words('修改站点设置', '修改了站点设置', '', ''),
  'district.privacy-notice-published': words('发布个人信息处理说明', '发布了新版个人信息处理说明', '', ''),
  'audit.exported': words('导出操作记录', '导出了', '', '操作记录'),
};
