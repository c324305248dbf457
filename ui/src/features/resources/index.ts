// SPDX-License-Identifier: Apache-2.0
import { Avatar, Collection, House, MapLocation, School } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

const meta = (title: string, parent?: string) => ({ title: `resources.${title}`, permission: 'resource.read', parent })

export const feature: Feature = {
  routes: [
    { path: '/teachers', name: 'teachers', component: () => import('./TeachersPage.vue'), meta: meta('teachers') },
    { path: '/teachers/:id(\\d+)', name: 'teacher', component: () => import('./TeacherPage.vue'), meta: meta('teacher', 'teachers') },
    { path: '/rooms', name: 'rooms', component: () => import('./RoomsPage.vue'), meta: meta('rooms') },
    { path: '/rooms/:id(\\d+)', name: 'room', component: () => import('./RoomPage.vue'), meta: meta('room', 'rooms') },
    { path: '/courses', name: 'courses', component: () => import('./CoursesPage.vue'), meta: meta('courses') },
    { path: '/courses/:id(\\d+)', name: 'course', component: () => import('./CoursePage.vue'), meta: meta('course', 'courses') },
    { path: '/institutions', name: 'institutions', component: () => import('./InstitutionsPage.vue'), meta: meta('institutions') },
    { path: '/institutions/:id(\\d+)', name: 'institution', component: () => import('./InstitutionPage.vue'), meta: meta('institution', 'institutions') },
    { path: '/places', name: 'places', component: () => import('./PlacesPage.vue'), meta: meta('places') },
  ],
  menu: [
    { group: 'resources', order: 10, route: 'teachers', icon: Avatar },
    { group: 'resources', order: 20, route: 'courses', icon: Collection },
    { group: 'resources', order: 30, route: 'institutions', icon: School },
    { group: 'resources', order: 40, route: 'rooms', icon: House },
    { group: 'resources', order: 50, route: 'places', icon: MapLocation },
  ],
}
